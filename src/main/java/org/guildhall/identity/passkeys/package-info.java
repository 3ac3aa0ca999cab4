/** Passkeys: people sign in with what their device or password manager keeps for them, instead of a link by mail. */
@NullMarked
package org.guildhall.identity.passkeys;

import org.jspecify.annotations.NullMarked;
