package org.guildhall.invitations;

import java.io.Serializable;
import java.util.Locale;

/**
 * An invitation as somebody typed it or wrote it into a file; texts without surrounding space, empty where nothing stands.
 *
 * @param mail in lower case
 * @param partnerType code of a partner type, or empty when the invited may choose
 */
public record NewInvitation(String mail, String company, String partnerType, String words) implements Serializable {

    private static final long serialVersionUID = 1;

    public NewInvitation {
        mail = mail.strip().toLowerCase(Locale.ROOT);
        company = company.strip().replaceAll("\\s+", " ");
        partnerType = partnerType.strip();
        words = words.strip();
    }

    @Override
    public String toString() {
        return "NewInvitation[]";
    }
}
