/** Due diligence as the engine sees it: its contract, its workers, its user tasks. */
@NullMarked
package org.guildhall.duediligence.process;

import org.jspecify.annotations.NullMarked;
