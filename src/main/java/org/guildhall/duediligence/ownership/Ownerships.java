package org.guildhall.duediligence.ownership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.duediligence.UnknownCase;
import org.guildhall.duediligence.matches.MatchReview;
import org.guildhall.duediligence.matches.MatchReviews;
import org.guildhall.duediligence.screening.ScreeningMatch;
import org.guildhall.partners.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owns the applicants, and how their owners stand with the screening lists at this moment. */
@Service
public class Ownerships {

    private final MatchReviews reviews;
    private final Organisations organisations;
    private final OwnershipSettings settings;

    public Ownerships(MatchReviews reviews, Organisations organisations, OwnershipSettings settings) {
        this.reviews = reviews;
        this.organisations = organisations;
        this.settings = settings;
    }

    /** @throws UnknownCase when due diligence has not begun */
    @Transactional(readOnly = true)
    public Ownership ofApplication(UUID applicationId) {
        List<MatchReview> everFound = reviews.ever(applicationId);
        if (everFound.isEmpty()) {
            throw new UnknownCase(applicationId);
        }
        UUID partner = everFound.getFirst().found().partnerId();
        return Ownership.of(organisations.parties(partner), standings(everFound), settings.beneficialOwnerFrom());
    }

    /** How every party stands that anything was ever found for, by first screening or since. */
    @Transactional(readOnly = true)
    public Map<UUID, Standing> standings(UUID applicationId) {
        return standings(reviews.ever(applicationId));
    }

    private static Map<UUID, Standing> standings(List<MatchReview> everFound) {
        Map<Pair, Standing> latest = new HashMap<>();
        everFound.forEach(review ->
                review.found().matches().forEach(match -> latest.put(Pair.of(match), standing(match, review))));
        return latest.entrySet().stream()
                .collect(Collectors.toMap(found -> found.getKey().partyId(), Map.Entry::getValue, Standing::graver));
    }

    /** What is found again counts as it was found last. */
    private record Pair(UUID partyId, String entryId) {

        static Pair of(ScreeningMatch match) {
            return new Pair(match.partyId(), match.entryId());
        }
    }

    private static Standing standing(ScreeningMatch match, MatchReview review) {
        if (match.clearedPairId() != null) {
            return Standing.CLEAR;
        }
        return review.inForce(match)
                .map(decision -> switch (decision.disposition()) {
                    case FALSE_POSITIVE -> Standing.CLEAR;
                    case TRUE_MATCH -> Standing.SANCTIONED;
                    case ESCALATE -> Standing.UNDECIDED;
                })
                .orElse(Standing.UNDECIDED);
    }
}
