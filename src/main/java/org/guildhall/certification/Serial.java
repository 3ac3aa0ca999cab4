package org.guildhall.certification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a certificate, as in GH-2026-7K3M-9QXD: a year, seven random characters and a check character over both
 * (Luhn modulo 32, which finds every single wrong character). The alphabet leaves out I, L, O and U.
 *
 * @see <a href="https://www.crockford.com/base32.html">Crockford's Base 32</a>
 */
public record Serial(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("GH([0-9]{4})([0-9A-HJKMNP-TV-Z]{8})");
    private static final int LONGEST_INPUT = 40;

    public Serial {
        if (!parse(text).filter(text::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "Expected a serial number such as GH-2026-7K3M-9QXD with a right check character.");
        }
    }

    static Serial random(int year, SecureRandom random) {
        StringBuilder body = new StringBuilder(Integer.toString(year));
        random.ints(7, 0, ALPHABET.length()).forEach(i -> body.append(ALPHABET.charAt(i)));
        return new Serial(format(body.append(check(body)).toString()));
    }

    /** Reads what a person typed: case, blanks and dashes do not matter, O is taken for 0 and I or L for 1. */
    public static Optional<Serial> read(String typed) {
        return parse(typed).map(Serial::new);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var match = SHAPE.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        String body = match.group(1) + match.group(2);
        return check(body.substring(0, 11)) == body.charAt(11) ? Optional.of(format(body)) : Optional.empty();
    }

    private static String format(String body) {
        return "GH-" + body.substring(0, 4) + "-" + body.substring(4, 8) + "-" + body.substring(8);
    }

    private static char check(CharSequence body) {
        int base = ALPHABET.length();
        int sum = 0;
        for (int i = body.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int addend = ALPHABET.indexOf(body.charAt(i)) * factor;
            sum += addend / base + addend % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
