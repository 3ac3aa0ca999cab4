package org.guildhall.tracks;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a track demands on top in some regions, or of some sizes of companies.
 *
 * @param regions where; empty for everywhere
 * @param sizes of whom; empty for everybody
 * @param fields that are required then
 * @param clauses that the contract has then, one a line
 */
public record Addition(
        Set<Region> regions,
        Set<CompanySize> sizes,
        Set<ApplicationField> fields,
        EvidenceDemands evidence,
        List<String> courses,
        String clauses) {

    public Addition {
        regions = copy(Region.class, regions);
        sizes = copy(CompanySize.class, sizes);
        fields = copy(ApplicationField.class, fields);
        evidence = evidence == null ? EvidenceDemands.NONE : evidence;
        courses = courses == null ? List.of() : List.copyOf(courses);
        clauses = clauses == null ? "" : clauses.strip();
    }

    /** Whether it says nothing at all. */
    public boolean empty() {
        return regions.isEmpty()
                && sizes.isEmpty()
                && fields.isEmpty()
                && evidence.equals(EvidenceDemands.NONE)
                && courses.isEmpty()
                && clauses.isEmpty();
    }

    boolean appliesTo(Region region, CompanySize size) {
        return (regions.isEmpty() || regions.contains(region)) && (sizes.isEmpty() || sizes.contains(size));
    }

    boolean overlaps(Addition other) {
        return overlap(regions, other.regions) && overlap(sizes, other.sizes);
    }

    private static boolean overlap(Collection<?> one, Collection<?> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, @Nullable Collection<E> values) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        if (values != null) {
            copy.addAll(values);
        }
        return Collections.unmodifiableSet(copy);
    }
}
