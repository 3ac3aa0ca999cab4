/**
 * Screening ever after: when a list changes, by the calendar and when a partner changes, whoever is watched is looked up
 * again, and what is new goes to an officer.
 */
@NullMarked
package org.guildhall.duediligence.rescreening;

import org.jspecify.annotations.NullMarked;
