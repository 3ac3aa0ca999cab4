/** Recruitment as the engine sees it: its contract, its workers, its user tasks. */
@NullMarked
package org.guildhall.recruitment.process;

import org.jspecify.annotations.NullMarked;
