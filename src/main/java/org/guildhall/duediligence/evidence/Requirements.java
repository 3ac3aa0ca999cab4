package org.guildhall.duediligence.evidence;

import java.util.List;

/**
 * What the decision {@code required-evidence} asks for.
 *
 * @param documents codes of document types
 * @param questionnaires ids of questionnaires
 * @param figures whether figures of an annual statement are asked for
 * @param mediaSearch whether an officer has to search the press
 */
public record Requirements(List<String> documents, List<String> questionnaires, boolean figures, boolean mediaSearch) {

    /** Whether the applicant has anything to do. */
    boolean askApplicant() {
        return figures || !documents.isEmpty() || !questionnaires.isEmpty();
    }
}
