/** A real PostgreSQL server started by the application, durable, with its data in a directory of one owner. */
@NullMarked
package org.guildhall.embedded.postgres;

import org.jspecify.annotations.NullMarked;
