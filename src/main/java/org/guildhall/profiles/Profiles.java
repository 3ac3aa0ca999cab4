package org.guildhall.profiles;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Actor;
import org.guildhall.partners.CorrectedValue;
import org.guildhall.partners.Corrections;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.recruitment.LegalDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies as the register has them, and changes to the legal data of active partners. */
@Service
public class Profiles {

    private final Organisations organisations;
    private final Corrections corrections;
    private final Clock clock;

    Profiles(Organisations organisations, Corrections corrections, Clock clock) {
        this.organisations = organisations;
        this.corrections = corrections;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Profile of(UUID partnerId) {
        Organisation organisation = organisations.find(partnerId);
        return new Profile(
                organisation,
                organisations.parties(partnerId),
                corrections.ofPartner(partnerId),
                corrections.count(partnerId));
    }

    /**
     * Takes over changed legal data, which compliance then looks at. The same change sent again is one change.
     *
     * @param changeId the same for the same content from the same page
     * @param known how many changes the page knew of
     * @return what changed
     * @throws ProfileNotOpen when the partner is not active
     * @throws org.guildhall.partners.CorrectedMeanwhile when somebody changed something since the page was loaded
     * @throws InvalidSubmission when a field cannot be accepted
     */
    @Transactional
    public List<CorrectedValue> change(
            UUID changeId, long known, UUID partnerId, UUID applicationId, LegalDetails details, Actor actor) {
        PartnerStatus status = organisations.lock(partnerId).status();
        if (status != PartnerStatus.ACTIVE) {
            throw new ProfileNotOpen(partnerId, status);
        }
        Map<String, Wording> problems = details.validate(clock);
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        return organisations.correctOnce(changeId, known, partnerId, details.correction(), actor, applicationId);
    }
}
