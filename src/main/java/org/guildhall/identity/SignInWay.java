package org.guildhall.identity;

/** What vouched for somebody who signed in. */
public enum SignInWay {
    SIGN_IN_LINK,
    PASSKEY,
    CONFIRMATION_LINK,
    INVITATION,
    OPENID_PROVIDER,
    DEMONSTRATION
}
