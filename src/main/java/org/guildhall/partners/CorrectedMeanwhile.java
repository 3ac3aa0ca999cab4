package org.guildhall.partners;

import java.util.UUID;

/** Somebody corrected an organisation since this person looked at it. */
public class CorrectedMeanwhile extends RuntimeException {

    CorrectedMeanwhile(UUID partnerId) {
        super("Expected partner '%s' to be as it was shown, but somebody has corrected it since. Load it again."
                .formatted(partnerId));
    }
}
