package org.guildhall.duediligence.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.guildhall.duediligence.matching.NameNotComparable;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.RankedHit;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;

/** The one way from a party and a list to hits: for first screenings, for later ones and for repeating old ones. */
public final class HitSearch {

    /** More than anybody reviews: whoever has more hits has a name to be looked at in another way. */
    private static final int MOST_HITS = 100;

    private HitSearch() {}

    /** Names the rules by which lists are read and hits are found. */
    public static String version(ReviewThreshold threshold) {
        return "%s/%s/%s".formatted(ScreeningIndex.VERSION, ListFormat.VERSION, threshold.score());
    }

    /** The hits that reach the threshold, best first; a name that cannot be compared is a hit that says so. */
    public static List<Hit> hits(ScreeningIndex index, PartyQuery query, ReviewThreshold threshold) {
        try {
            return index.search(query, MOST_HITS, threshold).stream()
                    .map(HitSearch::hit)
                    .toList();
        } catch (NameNotComparable unusable) {
            return List.of(notComparable(unusable));
        }
    }

    private static Hit hit(RankedHit hit) {
        return new Hit(
                hit.entry().id(),
                hit.name().text(),
                hit.name().strength() == Strength.PRIMARY ? MatchedOn.NAME : MatchedOn.ALIAS,
                hit.entry().programme(),
                BigDecimal.valueOf(hit.score()).setScale(4, RoundingMode.HALF_UP),
                String.join(ScreeningMatch.BETWEEN_REASONS, hit.reasons()),
                hit.entry(),
                null);
    }

    /** Nobody can say that such a party is not listed, so somebody has to look. */
    private static Hit notComparable(NameNotComparable unusable) {
        return new Hit(
                "name-not-comparable",
                "(not compared)",
                MatchedOn.NAME,
                "",
                BigDecimal.ZERO.setScale(4),
                Objects.requireNonNullElse(unusable.getMessage(), "The name cannot be compared."),
                null,
                null);
    }
}
