package org.guildhall.documents.inspection;

import static org.guildhall.documents.UploadRefused.Reason.UNSAFE;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.guildhall.documents.UploadRefused;
import org.guildhall.languages.Wording;

/** Unpacks everything once, containers within included, to know how large it becomes: sizes that a file declares may lie. */
final class Unpacking {

    static final int MOST_ENTRIES = 10_000;
    static final long MOST_BYTES = 400L * 1024 * 1024;

    /** Text of spreadsheets packs to a fiftieth; only what is made to burst packs to less than a hundred and fiftieth. */
    static final long MOST_RATIO = 150;

    private static final long SMALL = 10L * 1024 * 1024;
    private static final int MOST_DEPTH = 2;

    interface Source {
        InputStream open() throws IOException;
    }

    private long entries;
    private long bytes;
    private final byte[] part = new byte[64 * 1024];

    /** @param packed size of the entry in its container */
    void entry(String name, long packed, Source content) throws IOException {
        counted();
        long before = bytes;
        try (InputStream stream = new BufferedInputStream(content.open())) {
            unpack(stream, 0);
        }
        long unpacked = bytes - before;
        if (unpacked > SMALL && unpacked > MOST_RATIO * Math.max(1, packed)) {
            throw bomb();
        }
    }

    private void unpack(InputStream stream, int depth) throws IOException {
        stream.mark(4);
        byte[] magic = stream.readNBytes(4);
        stream.reset();
        if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
            if (depth == MOST_DEPTH) {
                throw bomb();
            }
            inner(new ZipInputStream(new Unclosed(stream)), depth);
        }
        for (int read; (read = stream.read(part)) >= 0; ) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw bomb();
            }
        }
    }

    private void inner(ZipInputStream zip, int depth) throws IOException {
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
            counted();
            unpack(new BufferedInputStream(new Unclosed(zip)), depth + 1);
        }
    }

    private void counted() {
        if (++entries > MOST_ENTRIES) {
            throw bomb();
        }
    }

    private static UploadRefused bomb() {
        return new UploadRefused(UNSAFE, Wording.of("documents.upload.bomb-office"));
    }

    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }
}
