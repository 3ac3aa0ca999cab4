package org.guildhall.recruitment;

import org.jspecify.annotations.Nullable;

/** Cleans what people type: no surrounding space, nothing instead of blank. */
final class Texts {

    private Texts() {}

    static @Nullable String clean(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip();
    }

    /** A web address as people type it, with the scheme they leave out. */
    static @Nullable String website(@Nullable String typed) {
        String address = clean(typed);
        return address == null || address.contains("://") ? address : "https://" + address;
    }
}
