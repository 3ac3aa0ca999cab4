/** Supporting evidence: what an applicant is asked for, what came, what the checks found in it, and who accepted it. */
@NullMarked
package org.guildhall.duediligence.evidence;

import org.jspecify.annotations.NullMarked;
