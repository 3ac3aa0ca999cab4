/** Contracts in the REST API. */
@NullMarked
package org.guildhall.contracts.rest;

import org.jspecify.annotations.NullMarked;
