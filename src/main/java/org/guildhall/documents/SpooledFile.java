package org.guildhall.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.guildhall.languages.Wording;

/** A file on disk while it is inspected: read from the network once, gone when closed. */
record SpooledFile(Path path, long size, String sha256) implements AutoCloseable {

    private static final int PART = 64 * 1024;

    /** @throws UploadRefused when there is nothing, or more than allowed */
    static SpooledFile of(InputStream content, long largest) throws IOException {
        Path path = Files.createTempFile("guildhall-upload-", null);
        try {
            MessageDigest digest = Sha256.digest();
            long size = copy(new DigestInputStream(content, digest), path, largest);
            if (size == 0) {
                throw new UploadRefused(UploadRefused.Reason.EMPTY, Wording.of("documents.upload.empty"));
            }
            return new SpooledFile(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream content, Path path, long largest) throws IOException {
        byte[] part = new byte[PART];
        long size = 0;
        try (OutputStream file = Files.newOutputStream(path)) {
            for (int read; (read = content.read(part)) >= 0; ) {
                size += read;
                if (size > largest) {
                    throw tooLarge(largest);
                }
                file.write(part, 0, read);
            }
        }
        return size;
    }

    static UploadRefused tooLarge(long largest) {
        return new UploadRefused(
                UploadRefused.Reason.TOO_LARGE, Wording.of("documents.upload.large", largest / (1024 * 1024)));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
