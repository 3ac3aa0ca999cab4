package org.guildhall.documents;

import java.util.UUID;

/**
 * Where a file is handed in.
 *
 * @param subject what asked for it, unique in the whole house, such as {@code task/2251799813685260}
 * @param field which of its questions the file answers
 */
public record UploadPlace(UUID partnerId, UUID applicationId, String subject, String field) {

    private static final int LONGEST = 200;

    public UploadPlace {
        if (subject.isBlank() || subject.length() > LONGEST || field.isBlank() || field.length() > LONGEST) {
            throw new IllegalArgumentException("Expected subject and field of an upload to have 1 to " + LONGEST
                    + " characters, but got '" + subject + "' and '" + field + "'.");
        }
    }
}
