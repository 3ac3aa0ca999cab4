/** Screenings in the REST API. */
@NullMarked
package org.guildhall.duediligence.rest;

import org.jspecify.annotations.NullMarked;
