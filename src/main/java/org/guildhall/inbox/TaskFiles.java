package org.guildhall.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.guildhall.documents.DocumentHandedIn;
import org.guildhall.documents.NewUpload;
import org.guildhall.documents.UploadPlace;
import org.guildhall.documents.UploadRefused;
import org.guildhall.documents.UploadedFile;
import org.guildhall.documents.Uploads;
import org.guildhall.forms.FileField;
import org.guildhall.forms.FormDefinition;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Occurrence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that people attach while they fill in the form of a task. */
@Service
public class TaskFiles {

    private final TaskAccess access;
    private final TaskForms forms;
    private final Uploads uploads;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskFiles(
            TaskAccess access,
            TaskForms forms,
            Uploads uploads,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.access = access;
        this.forms = forms;
        this.uploads = uploads;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in for a field of the form. No transaction is open while it arrives.
     *
     * @throws TaskUnavailable when this person cannot work on the task, before or after the file arrived
     * @throws UploadRefused when the file is not taken
     */
    public UploadedFile receive(long key, String fieldKey, SignedIn person, String fileName, InputStream content)
            throws IOException {
        UserTask task = workable(key, person);
        FileField field = forms.of(key).fileFields().stream()
                .filter(candidate -> candidate.key().equals(fieldKey))
                .findFirst()
                .orElseThrow(TaskUnavailable::notFound);
        if (!field.accepts(fileName)) {
            throw new UploadRefused(
                    UploadRefused.Reason.WRONG_TYPE,
                    Wording.of("documents.upload.type", String.join(", ", field.accepted())));
        }
        UploadedFile file =
                uploads.receive(new NewUpload(place(task, fieldKey), person.accountId(), fileName, content));
        try {
            workable(key, person);
        } catch (TaskUnavailable closedMeanwhile) {
            uploads.remove(subject(key), person.accountId(), file.document().id());
            throw closedMeanwhile;
        }
        return file;
    }

    /** Takes a file back; one that is not there is as good as removed. */
    public void remove(long key, UUID id, SignedIn person) {
        workable(key, person);
        uploads.remove(subject(key), person.accountId(), id);
    }

    /** What this person has attached to a task so far. */
    public List<UploadedFile> of(long key, SignedIn person) {
        return uploads.of(subject(key), person.accountId());
    }

    /** Makes the files that a form names part of the case, and forgets the others: in the submission's transaction. */
    void handIn(UserTask task, FormDefinition form, JsonNode data, SignedIn person) {
        for (FileField field : form.fileFields()) {
            List<UUID> ids = StreamSupport.stream(data.path(field.key()).spliterator(), false)
                    .map(id -> UUID.fromString(id.asText()))
                    .toList();
            if (!uploads.handIn(place(task, field.key()), person.accountId(), ids)) {
                throw InvalidSubmission.of(field.key(), Wording.of("inbox.task.file-gone"));
            }
        }
        forget(task.key());
        of(task.key(), person)
                .forEach(file -> events.publishEvent(new DocumentHandedIn(
                        Occurrence.of(clock, task.partnerId(), task.applicationId(), person.actor())
                                .change(null, file.document().sha256()))));
    }

    void forget(long key) {
        uploads.forgetPending(subject(key));
    }

    private UserTask workable(long key, SignedIn person) {
        return Objects.requireNonNull(transaction.execute(status -> access.workable(key, person)));
    }

    private static UploadPlace place(UserTask task, String field) {
        return new UploadPlace(task.partnerId(), task.applicationId(), subject(task.key()), field);
    }

    /** What uploads of a task are found by. */
    public static String subject(long key) {
        return "task/" + key;
    }
}
