package org.guildhall.profiles;

import java.util.UUID;
import org.guildhall.partners.PartnerStatus;

/** Only an active partner's legal data is changed here. */
public class ProfileNotOpen extends RuntimeException {

    ProfileNotOpen(UUID partnerId, PartnerStatus status) {
        super("Expected partner '%s' to be active when its legal data is changed, but it is %s."
                .formatted(partnerId, status));
    }
}
