/** Names of which the right answer is known, looked up every day: they tell whether screening still finds whom it should. */
@NullMarked
package org.guildhall.duediligence.canaries;

import org.jspecify.annotations.NullMarked;
