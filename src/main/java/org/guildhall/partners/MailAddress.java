package org.guildhall.partners;

import java.util.Locale;
import java.util.regex.Pattern;

/** What can be said of a mail address by looking at it. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

    private MailAddress() {}

    /** Whether this is one plain address and nothing else. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }

    /** The part behind the @ of an address, in lower case. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
