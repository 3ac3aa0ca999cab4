/** Tasks in the REST API. */
@NullMarked
package org.guildhall.inbox.rest;

import org.jspecify.annotations.NullMarked;
