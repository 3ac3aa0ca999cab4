/** How officers review matches, on whatever occasion they were found: one decision each, a second officer where policy asks for one. */
@NullMarked
package org.guildhall.duediligence.matches;

import org.jspecify.annotations.NullMarked;
