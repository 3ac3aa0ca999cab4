package org.guildhall.documents;

import java.text.Normalizer;

/** Makes names that are safe to store, to show and to offer for download. */
final class FileNames {

    static final int LONGEST = 120;

    private FileNames() {}

    /** Keeps the last path segment, drops what file systems and headers cannot bear, keeps the extension when cutting. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[\\\\/:*?\"<>|]", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            return "document";
        }
        return clean.length() <= LONGEST ? clean : shorten(clean);
    }

    private static String shorten(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole) + extension;
    }
}
