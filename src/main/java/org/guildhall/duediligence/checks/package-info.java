/** The checks besides screening: what they look at, what they find, and how serious it is. */
@NullMarked
package org.guildhall.duediligence.checks;

import org.jspecify.annotations.NullMarked;
