/** A mail server and mailbox in the application itself: what Guildhall sends while being tried out stays here. */
@NullMarked
package org.guildhall.embedded.mail;

import org.jspecify.annotations.NullMarked;
