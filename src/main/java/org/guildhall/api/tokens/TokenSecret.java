package org.guildhall.api.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What an integration sends: 256 random bits behind a word that scanners for leaked secrets can find. Only its SHA-256 is
 * kept.
 */
record TokenSecret(String text) {

    private static final String MARK = "guildhall_";
    private static final int SHOWN = MARK.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new TokenSecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The beginning, by which people recognise it; the 220 bits behind it stay secret. */
    String prefix() {
        return text.substring(0, SHOWN);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java platform, but it is missing.", e);
        }
    }

    @Override
    public String toString() {
        return "TokenSecret[" + prefix() + "…]";
    }
}
