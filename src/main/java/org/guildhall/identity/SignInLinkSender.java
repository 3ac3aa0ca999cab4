package org.guildhall.identity;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends sign-in links once whoever asked has been answered. */
@Component
class SignInLinkSender {

    private final SignInLinks links;

    SignInLinkSender(SignInLinks links) {
        this.links = links;
    }

    @ApplicationModuleListener
    void on(SignInWanted wanted) {
        links.send(wanted);
    }
}
