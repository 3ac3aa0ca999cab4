/** Webhooks in the REST API. */
@NullMarked
package org.guildhall.webhooks.rest;

import org.jspecify.annotations.NullMarked;
