package org.guildhall.duediligence.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A published file as it was received. */
public record ListFile(String name, byte[] content) {

    /** Ends the files of OFAC, as it ended files of MS-DOS. */
    private static final char END_OF_FILE = 0x1A;

    /**
     * The content as text.
     *
     * @throws ListUnreadable when it is empty, not UTF-8 or a web page
     */
    String text() {
        String text = decoded();
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == END_OF_FILE || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        String whole = text.substring(text.startsWith("\uFEFF") && end > 0 ? 1 : 0, end);
        if (whole.isEmpty()) {
            throw new ListUnreadable("Expected a list in '%s', but it is empty. Fetch it again.".formatted(name));
        }
        String start =
                whole.substring(0, Math.min(200, whole.length())).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new ListUnreadable(
                    "Expected a list in '%s', but it is a web page. Check the address and sign-in.".formatted(name));
        }
        return whole;
    }

    private String decoded() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new ListUnreadable(
                    "Expected '%s' in UTF-8, but it has other bytes. Fetch it again.".formatted(name), wrong);
        }
    }
}
