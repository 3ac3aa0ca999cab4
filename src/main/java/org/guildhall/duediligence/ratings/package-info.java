/** How risky a partner is, by which rule, and who accepted a high risk. */
@NullMarked
package org.guildhall.duediligence.ratings;

import org.jspecify.annotations.NullMarked;
