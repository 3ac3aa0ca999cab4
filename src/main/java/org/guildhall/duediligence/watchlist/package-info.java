/** The screening lists in force, kept fresh, and what they held on earlier days. */
@NullMarked
package org.guildhall.duediligence.watchlist;

import org.jspecify.annotations.NullMarked;
