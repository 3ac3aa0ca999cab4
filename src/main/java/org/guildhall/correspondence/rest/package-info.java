/** Messages in the REST API. */
@NullMarked
package org.guildhall.correspondence.rest;

import org.jspecify.annotations.NullMarked;
