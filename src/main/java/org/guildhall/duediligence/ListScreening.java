package org.guildhall.duediligence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListedName.Strength;
import org.guildhall.duediligence.matching.NameNotComparable;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.RankedHit;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.matching.ScreeningIndex;
import org.guildhall.partners.Party;
import org.jspecify.annotations.Nullable;

/** Looks parties up in Guildhall's own lists. */
final class ListScreening implements ScreeningProvider {

    /** More than anybody reviews: whoever has more hits has a name to be looked at in another way. */
    private static final int MOST_HITS = 100;

    private final ScreeningList list;
    private final ReviewThreshold threshold;
    private volatile @Nullable Indexed latest;

    ListScreening(ScreeningList list, ReviewThreshold threshold) {
        this.list = list;
        this.threshold = threshold;
    }

    private record Indexed(String name, String version, ScreeningIndex index) {}

    @Override
    public Answer screen(Party party) {
        Indexed indexed = current();
        try {
            List<Hit> hits = indexed.index().search(query(party), MOST_HITS).stream()
                    .filter(hit -> threshold.reachedBy(hit.score()))
                    .map(ListScreening::hit)
                    .toList();
            return new Answer(source(indexed), hits);
        } catch (NameNotComparable unusable) {
            return new Answer(source(indexed), List.of(notComparable(unusable)));
        }
    }

    @Override
    public Source source() {
        return source(current());
    }

    private Source source(Indexed indexed) {
        return new Source(
                indexed.name(),
                indexed.version(),
                indexed.index().size(),
                "%s/%s".formatted(ScreeningIndex.VERSION, threshold.score()));
    }

    /** The list is read every time, so that a damaged one is noticed; it is made ready once per version. */
    private Indexed current() {
        Watchlist read = list.read();
        Indexed known = latest;
        if (known != null
                && known.version().equals(read.version())
                && known.name().equals(read.name())) {
            return known;
        }
        Indexed made = new Indexed(read.name(), read.version(), ScreeningIndex.of(read.entries()));
        latest = made;
        return made;
    }

    private static PartyQuery query(Party party) {
        LocalDate born = party.birthDate();
        return new PartyQuery(
                switch (party.kind()) {
                    case PERSON -> EntryKind.PERSON;
                    case ORGANISATION -> EntryKind.ORGANISATION;
                },
                party.name(),
                born == null ? null : born.toString(),
                null,
                party.country() == null ? Set.of() : Set.of(party.country()),
                null);
    }

    private static Hit hit(RankedHit hit) {
        return new Hit(
                hit.entry().id(),
                hit.name().text(),
                hit.name().strength() == Strength.PRIMARY ? MatchedOn.NAME : MatchedOn.ALIAS,
                hit.entry().programme(),
                BigDecimal.valueOf(hit.score()).setScale(4, RoundingMode.HALF_UP),
                String.join("; ", hit.reasons()));
    }

    /** Nobody can say that such a party is not listed, so somebody has to look. */
    private static Hit notComparable(NameNotComparable unusable) {
        return new Hit(
                "name-not-comparable",
                "(not compared)",
                MatchedOn.NAME,
                "",
                BigDecimal.ZERO.setScale(4),
                Objects.requireNonNullElse(unusable.getMessage(), "The name cannot be compared."));
    }
}
