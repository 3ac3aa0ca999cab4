package org.guildhall.tracks;

import java.util.Locale;

/** From which depth of due diligence on something is asked for. */
public enum AskedFrom {
    SIMPLIFIED,
    STANDARD,
    ENHANCED;

    /** @param depth code of the depth decided; what nobody knows counts as the deepest */
    public boolean appliesAt(String depth) {
        for (AskedFrom known : values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(depth)) {
                return compareTo(known) <= 0;
            }
        }
        return true;
    }

    static AskedFrom earlier(AskedFrom one, AskedFrom other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
