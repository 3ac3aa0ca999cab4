/** Who stands behind a company, and whose sanctions reach it. */
@NullMarked
package org.guildhall.duediligence.ownership;

import org.jspecify.annotations.NullMarked;
