/** The case page of compliance officers: who the applicant is, what was found, and how the risk was rated. */
@NullMarked
package org.guildhall.duediligence.web;

import org.jspecify.annotations.NullMarked;
