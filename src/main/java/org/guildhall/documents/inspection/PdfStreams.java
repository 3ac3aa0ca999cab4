package org.guildhall.documents.inspection;

import static org.guildhall.documents.UploadRefused.Reason.UNSAFE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.guildhall.documents.UploadRefused;
import org.guildhall.languages.Wording;

/**
 * Looks at a PDF before any library does: a reader unpacks the streams that hold objects and tables of objects in memory
 * before anybody can ask how large they are. What pages draw is unpacked by whoever opens them; pictures say themselves how
 * large they are.
 */
final class PdfStreams {

    /** Objects are small; a thousand pages have some megabytes of them. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    /** Drawings of a thousand pages; what is made to burst has more. */
    static final long MOST_DRAWN_BYTES = 400L * 1024 * 1024;

    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);

    /** Dictionaries of such streams are short; a longer one is not read, and its stream unpacked to be on the safe side. */
    private static final int LONGEST_DICTIONARY = 16 * 1024;

    /** Keys that only such streams have, and names whose letters are written as numbers: nobody does so without a reason. */
    private static final Pattern OBJECTS = Pattern.compile("ObjStm|XRef|/First|/W\\b|#");

    /** Packed twice, or in a way that is told elsewhere: honest programs use one filter for objects. */
    private static final Pattern PACKED_OTHERWISE =
            Pattern.compile("(?s)Decode.*Decode\\b(?!Parms)|LZW|RunLength|/Filter\\s*\\d");

    /** No program packs twice, whatever it is. */
    private static final Pattern PACKED_TWICE = Pattern.compile("(?s)(FlateDecode|/Fl\\b).*(FlateDecode|/Fl\\b)");

    private static final Pattern PICTURE = Pattern.compile("/Image\\b");

    private static final Pattern ENCRYPT = Pattern.compile("/" + withNumbersForLetters("Encrypt") + "\\b");

    private final ByteBuffer file;
    private final Inflater inflater = new Inflater();
    private final byte[] part = new byte[64 * 1024];
    private long bytes;
    private long drawnBytes;
    private boolean encrypted;

    private PdfStreams(ByteBuffer file) {
        this.file = file;
    }

    /**
     * @return whether it is encrypted; then nobody can tell what its streams are
     * @throws UploadRefused when objects unpack to more than any honest PDF has
     */
    static boolean refuseBombs(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            PdfStreams streams = new PdfStreams(channel.map(MapMode.READ_ONLY, 0, channel.size()));
            try {
                streams.look();
            } finally {
                streams.inflater.end();
            }
            return streams.encrypted;
        }
    }

    private void look() {
        int object = 0;
        for (int at = 0; at < file.limit() && !encrypted; at++) {
            switch (file.get(at)) {
                case 'o' -> object = stands(OBJECT, at) && !follows('d', at) ? at : object;
                case 's' -> {
                    if (stands(STREAM, at) && !follows('d', at)) {
                        stream(object, at);
                    }
                }
                case 't' -> {
                    if (stands(TRAILER, at)) {
                        encrypted |= ENCRYPT.matcher(text(at, Math.min(file.limit(), at + LONGEST_DICTIONARY)))
                                .find();
                    }
                }
                default -> {}
            }
        }
    }

    private void stream(int object, int at) {
        if (at - object <= LONGEST_DICTIONARY) {
            String dictionary = text(object, at);
            if (!OBJECTS.matcher(dictionary).find()) {
                drawn(dictionary, at);
                return;
            }
            encrypted |= ENCRYPT.matcher(dictionary).find();
            if (PACKED_OTHERWISE.matcher(dictionary).find()) {
                throw bomb();
            }
        }
        bytes += unpacked(at + STREAM.length, MOST_BYTES - bytes);
    }

    private void drawn(String dictionary, int at) {
        if (PACKED_TWICE.matcher(dictionary).find()) {
            throw bomb();
        }
        if (dictionary.contains("Decode") && !PICTURE.matcher(dictionary).find()) {
            drawnBytes += unpacked(at + STREAM.length, MOST_DRAWN_BYTES - drawnBytes);
        }
    }

    private boolean follows(char letter, int at) {
        return at > 0 && file.get(at - 1) == letter;
    }

    private boolean stands(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= file.limit() || file.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        byte[] text = new byte[to - from];
        file.get(from, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private long unpacked(int from, long most) {
        int start = from;
        while (start < file.limit() && Character.isWhitespace(file.get(start))) {
            start++;
        }
        inflater.reset();
        inflater.setInput(file.slice(start, file.limit() - start));
        long unpacked = 0;
        try {
            for (int read; (read = inflater.inflate(part)) > 0; ) {
                unpacked += read;
                if (unpacked > most) {
                    throw bomb();
                }
            }
        } catch (DataFormatException notPackedThisWay) {
            // Then it does not grow either; whether it is whole shows later.
        }
        return unpacked;
    }

    private static UploadRefused bomb() {
        return new UploadRefused(UNSAFE, Wording.of("documents.upload.bomb-pdf"));
    }

    private static String withNumbersForLetters(String name) {
        return name.chars()
                .mapToObj(letter -> "(?:%c|#(?i:%02x))".formatted(letter, letter))
                .collect(Collectors.joining());
    }
}
