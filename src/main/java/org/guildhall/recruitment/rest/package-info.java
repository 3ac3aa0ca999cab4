/** Applications in the REST API. */
@NullMarked
package org.guildhall.recruitment.rest;

import org.jspecify.annotations.NullMarked;
