/** Invitations to apply in the REST API. */
@NullMarked
package org.guildhall.invitations.rest;

import org.jspecify.annotations.NullMarked;
