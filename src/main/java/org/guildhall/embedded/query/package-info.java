/** The read side of the REST API: search and get on the projected rows. */
@NullMarked
package org.guildhall.embedded.query;

import org.jspecify.annotations.NullMarked;
