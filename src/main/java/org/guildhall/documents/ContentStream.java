package org.guildhall.documents;

import java.io.InputStream;

/** Reads a content part by part, so that a large file never stands in memory as a whole. */
final class ContentStream extends InputStream {

    private static final int PART = 1024 * 1024;

    private final Contents contents;
    private final String sha256;
    private final long size;
    private long next;
    private byte[] part = {};
    private int at;

    ContentStream(Contents contents, String sha256, long size) {
        this.contents = contents;
        this.sha256 = sha256;
        this.size = size;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == part.length && !fetch()) {
            return -1;
        }
        int read = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, from, read);
        at += read;
        return read;
    }

    private boolean fetch() {
        if (next >= size) {
            return false;
        }
        part = contents.part(sha256, next, PART)
                .filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a content of " + size + " bytes, but it ends after " + next + "."));
        at = 0;
        next += part.length;
        return true;
    }
}
