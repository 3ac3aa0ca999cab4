package org.guildhall.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.partners.MadeCorrection.Vetting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was corrected in the register, with the values before, and what compliance made of it. */
@Service
public class Corrections {

    private final CorrectionStore store;
    private final Clock clock;

    Corrections(CorrectionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All corrections of an organisation, newest first. */
    @Transactional(readOnly = true)
    public List<MadeCorrection> ofPartner(UUID partnerId) {
        return store.ofPartner(partnerId);
    }

    /** How many there are, by which a page knows whether it is still up to date. */
    @Transactional(readOnly = true)
    public long count(UUID partnerId) {
        return store.count(partnerId);
    }

    /** Those made until then that compliance has yet to look at, newest first. */
    @Transactional(readOnly = true)
    public List<MadeCorrection> waiting(UUID partnerId, Instant madeUntil) {
        return store.ofPartner(partnerId).stream()
                .filter(made -> made.vetting() == Vetting.WAITING && !made.at().isAfter(madeUntil))
                .toList();
    }

    /** Compliance has looked at everything made until then. */
    @Transactional
    public void vetted(UUID partnerId, Instant madeUntil, boolean confirmed) {
        Vetting outcome = confirmed ? Vetting.CONFIRMED : Vetting.QUESTIONED;
        store.vetted(partnerId, madeUntil, Vetting.WAITING, outcome, clock.instant());
    }

    /** The partner goes on although compliance had not been content. */
    @Transactional
    public void settled(UUID partnerId) {
        store.vetted(partnerId, clock.instant(), Vetting.QUESTIONED, Vetting.CONFIRMED, clock.instant());
    }
}
