package org.guildhall.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Makes text that people typed fit for a mail header, where a line break would begin another header. */
final class HeaderText {

    private static final int LONGEST = 200;

    private HeaderText() {}

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end);
    }

    /** Whether this is one plain address, {@code local@domain}, and nothing else. */
    static boolean isAddress(String text) {
        if (!text.equals(of(text)) || text.indexOf('@') < 1) {
            return false;
        }
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            return addresses.length == 1 && !addresses[0].isGroup() && text.equals(addresses[0].getAddress());
        } catch (AddressException e) {
            return false;
        }
    }
}
