package org.guildhall.partners;

import org.jspecify.annotations.Nullable;

/**
 * The person an organisation named for correspondence.
 *
 * @param language code of the language they asked in, if that is known
 */
public record Contact(String name, String mail, @Nullable String language) {

    public Contact(String name, String mail) {
        this(name, mail, null);
    }
}
