/** Compares names and parties with list entries: candidates from an index, then a score that explains itself. */
@NullMarked
package org.guildhall.duediligence.matching;

import org.jspecify.annotations.NullMarked;
