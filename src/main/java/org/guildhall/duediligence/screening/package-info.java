/** Looking parties up on the screening lists: what is asked, what is found, and on what evidence. */
@NullMarked
package org.guildhall.duediligence.screening;

import org.jspecify.annotations.NullMarked;
