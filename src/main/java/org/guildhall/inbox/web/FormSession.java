package org.guildhall.inbox.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the script of a form has to know beside the form: who fills it in, and what they did so far.
 *
 * @param largest bytes of one file
 * @param endings of the types that are taken, with a dot
 */
record FormSession(
        UUID person,
        @Nullable Draft draft,
        List<TaskFilesController.Attached> files,
        long largest,
        List<String> endings) {

    record Draft(long version, Instant at, @JsonRawValue String typed) {

        static Draft of(org.guildhall.inbox.Draft draft) {
            return new Draft(draft.version(), draft.savedAt(), draft.typedJson());
        }
    }
}
