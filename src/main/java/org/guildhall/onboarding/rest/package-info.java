/** Journeys and withdrawals in the REST API. */
@NullMarked
package org.guildhall.onboarding.rest;

import org.jspecify.annotations.NullMarked;
