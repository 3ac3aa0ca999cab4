/** The audit trail in the REST API. */
@NullMarked
package org.guildhall.audit.rest;

import org.jspecify.annotations.NullMarked;
