/** The journey's page: for its applicant, and read-only for the vendor's staff. */
@NullMarked
package org.guildhall.onboarding.web;

import org.jspecify.annotations.NullMarked;
