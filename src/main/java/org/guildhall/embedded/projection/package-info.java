/** Turns the engine's records into rows that can be searched: effectively once, in the order of the log. */
@NullMarked
package org.guildhall.embedded.projection;

import org.jspecify.annotations.NullMarked;
