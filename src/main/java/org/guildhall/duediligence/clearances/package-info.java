/** The good-guy list: pairs of a party and a list entry that officers told apart, and that need no new review for a while. */
@NullMarked
package org.guildhall.duediligence.clearances;

import org.jspecify.annotations.NullMarked;
