package org.guildhall.duediligence.lists;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of what was received: of a file, or of several with their names and lengths. */
public final class ListVersionHash {

    private ListVersionHash() {}

    /** Hexadecimal; of a single file that of its bytes, as {@code sha256sum} shows it. */
    public static String of(List<ListFile> files) {
        MessageDigest digest = sha256();
        for (ListFile file : files) {
            if (files.size() > 1) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES)
                        .putLong(file.content().length)
                        .array());
            }
            digest.update(file.content());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
