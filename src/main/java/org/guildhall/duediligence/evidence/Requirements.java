package org.guildhall.duediligence.evidence;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.tracks.EvidenceDemands;

/**
 * What the decision {@code required-evidence} asks for.
 *
 * @param documents codes of document types
 * @param questionnaires ids of questionnaires
 * @param figures whether figures of an annual statement are asked for
 * @param mediaSearch whether an officer has to search the press
 */
public record Requirements(List<String> documents, List<String> questionnaires, boolean figures, boolean mediaSearch) {

    /** As much as this and a track ask for together, each thing once. */
    public Requirements and(EvidenceDemands track, String depth) {
        return new Requirements(
                both(documents, track.documentsAt(depth)),
                both(questionnaires, track.questionnairesAt(depth)),
                figures || track.figuresAt(depth),
                mediaSearch || track.mediaSearchAt(depth));
    }

    private static List<String> both(List<String> one, Collection<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Whether the applicant has anything to do. */
    boolean askApplicant() {
        return figures || !documents.isEmpty() || !questionnaires.isEmpty();
    }
}
