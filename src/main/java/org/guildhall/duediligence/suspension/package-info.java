/** Partners that an officer stopped, until another officer reinstates or terminates them. */
@NullMarked
package org.guildhall.duediligence.suspension;

import org.jspecify.annotations.NullMarked;
