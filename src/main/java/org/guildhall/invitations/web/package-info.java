/** The pages on which partner managers invite, and on which the invited arrive. */
@NullMarked
package org.guildhall.invitations.web;

import org.jspecify.annotations.NullMarked;
