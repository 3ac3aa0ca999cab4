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
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.guildhall.documents.UploadRefused;
import org.jspecify.annotations.Nullable;

/**
 * The streams that a reader of PDFs unpacks in memory before anybody can ask how large they are: those that hold objects
 * and tables of objects. Pictures and text of pages are not among them.
 */
final class PdfStreams {

    /** Objects are small; a thousand pages have some megabytes of them. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);

    /** Dictionaries of such streams are short; one that begins farther away is unpacked to be on the safe side. */
    private static final int LONGEST_DICTIONARY = 16 * 1024;

    /** Also names in which letters are written as numbers: nobody does so without a reason. */
    private static final Pattern OBJECTS = Pattern.compile("ObjStm|XRef|#");

    /** Packed twice, or in a way that is told elsewhere: honest programs use one filter for objects. */
    private static final Pattern PACKED_OTHERWISE =
            Pattern.compile("(?s)Decode.*Decode\\b(?!Parms)|LZW|RunLength|/Filter\\s*\\d");

    private final ByteBuffer file;
    private long bytes;

    private PdfStreams(ByteBuffer file) {
        this.file = file;
    }

    /** @throws UploadRefused when objects unpack to more than any honest PDF has */
    static void refuseBombs(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            new PdfStreams(channel.map(MapMode.READ_ONLY, 0, channel.size())).look();
        }
    }

    private void look() {
        for (int at = 0; at + STREAM.length < file.limit(); at++) {
            if (file.get(at) == 's' && stands(STREAM, at) && !(at > 2 && file.get(at - 1) == 'd')) {
                String dictionary = dictionaryBefore(at);
                if (dictionary == null || OBJECTS.matcher(dictionary).find()) {
                    if (dictionary != null
                            && PACKED_OTHERWISE.matcher(dictionary).find()) {
                        throw bomb();
                    }
                    unpack(at + STREAM.length);
                }
                at += STREAM.length;
            }
        }
    }

    private @Nullable String dictionaryBefore(int end) {
        for (int at = end - 1; at >= Math.max(0, end - LONGEST_DICTIONARY); at--) {
            if (file.get(at) == ' ' && stands(OBJECT, at)) {
                byte[] text = new byte[end - at];
                file.get(at, text);
                return new String(text, StandardCharsets.ISO_8859_1);
            }
        }
        return null;
    }

    private boolean stands(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= file.limit() || file.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private void unpack(int from) {
        int start = from;
        while (start < file.limit() && (file.get(start) == '\r' || file.get(start) == '\n')) {
            start++;
        }
        byte[] part = new byte[64 * 1024];
        try (Unpacked packed = new Unpacked(new Inflater())) {
            packed.inflater().setInput(file.slice(start, file.limit() - start));
            for (int read; (read = packed.inflater().inflate(part)) > 0; ) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw bomb();
                }
            }
        } catch (DataFormatException notPackedThisWay) {
            // Then it does not grow either; whether it is whole shows later.
        }
    }

    private static UploadRefused bomb() {
        return new UploadRefused(
                UNSAFE,
                "This PDF becomes far too large when it is opened. Print it to a new PDF, then hand in that one.");
    }

    private record Unpacked(Inflater inflater) implements AutoCloseable {
        @Override
        public void close() {
            inflater.end();
        }
    }
}
