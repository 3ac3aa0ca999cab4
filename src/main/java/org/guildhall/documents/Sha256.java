package org.guildhall.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint that names a content. */
public final class Sha256 {

    private Sha256() {}

    /** 64 lower-case hex digits. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java platform to know SHA-256", e);
        }
    }
}
