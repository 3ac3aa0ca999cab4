package org.guildhall.duediligence.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that was made again.
 *
 * @param subjectId the party of a screening, the application of a rating
 * @param basis lists and rules, or the decision, of that day
 * @param then the answer of that day, in words
 * @param verdict whether the repetition gave that answer again
 * @param why what kept it from being repeated, or how the repetition differs; empty when it is identical
 * @param today how today's answer to the same question differs; empty when it does not
 */
public record Replayed(
        UUID subjectId, String basis, Instant at, String then, Verdict verdict, List<String> why, List<String> today) {

    public enum Verdict {
        /** The same answer to the last letter. */
        IDENTICAL,
        /** Another answer, although everything is as it was: something is wrong with data or rules. */
        DIFFERENT,
        /** Something it takes is no longer there. */
        CANNOT_BE_REPEATED
    }
}
