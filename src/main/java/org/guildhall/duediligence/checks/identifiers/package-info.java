/** Numbers that identify a company: their formats and check digits, without asking any register. */
@NullMarked
package org.guildhall.duediligence.checks.identifiers;

import org.jspecify.annotations.NullMarked;
