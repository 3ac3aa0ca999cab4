/** The Camunda 8.8 engine on a log in PostgreSQL: commands in, records out. */
@NullMarked
package org.guildhall.embedded.engine;

import org.jspecify.annotations.NullMarked;
