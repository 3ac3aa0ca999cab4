/** Sanctions lists: what an entry is, how published files are read, fetched and kept. Knows nothing of cases. */
@NullMarked
package org.guildhall.duediligence.lists;

import org.jspecify.annotations.NullMarked;
