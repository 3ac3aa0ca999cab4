package org.guildhall.invitations.bulk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.invitations.NewInvitation;
import org.guildhall.invitations.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A file of invitations that somebody uploaded.
 *
 * @param confirmedAt when its accepted rows were sent; null while nothing is
 */
public record InvitationBatch(
        UUID id,
        String fileName,
        UUID uploadedBy,
        String uploadedByName,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        List<Row> rows) {

    /** @param line in the file, from 1 */
    public record Row(long line, NewInvitation invitation, Verdict verdict) {}

    public int accepted() {
        return counts().getOrDefault(Verdict.ACCEPTED, 0);
    }

    /** How many rows have which verdict. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return counts;
    }
}
