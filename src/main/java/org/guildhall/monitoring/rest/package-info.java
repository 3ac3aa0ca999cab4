/** Incidents in the REST API. */
@NullMarked
package org.guildhall.monitoring.rest;

import org.jspecify.annotations.NullMarked;
