package org.guildhall.duediligence.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.duediligence.rescreening.HitReview.ReviewedHit;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/**
 * A new hit as forms show it.
 *
 * @param change whether it is new or another than before
 * @param score in percent
 */
public record FoundRow(
        String party,
        String position,
        String listedName,
        String program,
        String change,
        String score,
        String explanation) {

    static List<FoundRow> of(List<ReviewedHit> hits, List<Party> parties) {
        Map<UUID, Party> byId = parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
        return hits.stream().map(hit -> of(hit, byId.get(hit.partyId()))).toList();
    }

    private static FoundRow of(ReviewedHit hit, @Nullable Party party) {
        return new FoundRow(
                party == null ? "" : party.name(),
                party == null ? "" : party.position().label(),
                hit.listedName(),
                hit.programme(),
                hit.change().equals("NEW") ? "not there before" : "the entry or the likeness changed",
                percent(hit.score()),
                hit.explanation());
    }

    private static String percent(BigDecimal score) {
        return score.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }
}
