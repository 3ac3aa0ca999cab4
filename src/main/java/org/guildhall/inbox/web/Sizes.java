package org.guildhall.inbox.web;

import java.util.Locale;

/** Sizes of files as people read them. */
final class Sizes {

    private static final long MEGABYTE = 1024 * 1024;

    private Sizes() {}

    static String inWords(long bytes) {
        return bytes < MEGABYTE
                ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }
}
