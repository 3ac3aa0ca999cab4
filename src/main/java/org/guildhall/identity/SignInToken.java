package org.guildhall.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of a link: 256 random bits for the mail, only their SHA-256 for the database. */
public record SignInToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static SignInToken random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SignInToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java platform, but it is missing.", e);
        }
    }

    @Override
    public String toString() {
        return "SignInToken[secret]";
    }
}
