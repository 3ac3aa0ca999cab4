/** Workers, task handlers and the contract of the process that gathers supporting evidence. */
@NullMarked
package org.guildhall.duediligence.process.evidence;

import org.jspecify.annotations.NullMarked;
