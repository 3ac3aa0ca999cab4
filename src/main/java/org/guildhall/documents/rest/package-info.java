/** Documents in the REST API. */
@NullMarked
package org.guildhall.documents.rest;

import org.jspecify.annotations.NullMarked;
