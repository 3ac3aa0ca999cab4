package org.guildhall.webhooks;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** An address to which nothing may be sent; told to the person who entered it. */
public final class WebhookRefused extends RuntimeException implements Worded {

    /** What is wrong with the address. */
    public enum Why {
        UNREADABLE("it cannot be read as one"),
        NOT_SECURE("it does not begin with https://"),
        NO_HOST("it names no host"),
        TOO_LONG("it is longer than 2,000 characters"),
        SECRETS("it carries a user name or password, which would end up in logs"),
        UNKNOWN_HOST("no such host is known"),
        PRIVATE_NETWORK("its host is in a private network");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /** In English, for records and other systems. */
        public String label() {
            return label;
        }
    }

    private final Why why;

    public WebhookRefused(Why why) {
        super("Expected an address as in https://crm.example/guildhall, but %s. Correct it.".formatted(why.label()));
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public Wording wording() {
        return Wording.of("webhooks.list.refused", why);
    }
}
