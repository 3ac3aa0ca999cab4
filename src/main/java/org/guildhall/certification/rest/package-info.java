/** Certificates in the REST API. */
@NullMarked
package org.guildhall.certification.rest;

import org.jspecify.annotations.NullMarked;
