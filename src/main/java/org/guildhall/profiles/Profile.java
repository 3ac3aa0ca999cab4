package org.guildhall.profiles;

import java.util.List;
import org.guildhall.partners.MadeCorrection;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.Party;

/**
 * A company and what was changed about it.
 *
 * @param changes newest first
 * @param known how many changes there are
 */
public record Profile(Organisation organisation, List<Party> parties, List<MadeCorrection> changes, long known) {

    /** Whether the company's people may change its legal data here. */
    public boolean open() {
        return organisation.status() == PartnerStatus.ACTIVE;
    }
}
