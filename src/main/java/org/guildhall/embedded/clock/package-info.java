/** A page that moves the time of a Guildhall that is being tried out, so that what takes weeks can be seen at once. */
@NullMarked
package org.guildhall.embedded.clock;

import org.jspecify.annotations.NullMarked;
