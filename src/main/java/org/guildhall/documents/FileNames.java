package org.guildhall.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names that are safe to store, to show and to offer for download. */
final class FileNames {

    static final int LONGEST = 120;
    private static final int LONGEST_GIVEN = 500;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

    private FileNames() {}

    /** Keeps the last path segment, drops what file systems and headers cannot bear, keeps the extension when cutting. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll(INVISIBLE.pattern(), "")
                .replaceAll("[\\\\/:*?\"<>|]", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            return "document";
        }
        return clean.length() <= LONGEST ? clean : shorten(clean);
    }

    /** The name as given, cut, with every character that cannot be seen written out. */
    static String visible(String name) {
        String cut = name.length() <= LONGEST_GIVEN ? name : name.substring(0, LONGEST_GIVEN);
        return INVISIBLE.matcher(cut).replaceAll(found -> found.group()
                .codePoints()
                .mapToObj("\\\\u%04X"::formatted)
                .collect(Collectors.joining()));
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shorten(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole) + extension;
    }
}
