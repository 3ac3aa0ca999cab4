package org.guildhall.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.documents.Documents;
import org.guildhall.documents.SampleFiles;
import org.guildhall.documents.UploadRefused;
import org.guildhall.documents.UploadedFile;
import org.guildhall.documents.Uploads;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Draft;
import org.guildhall.inbox.Drafts;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.StaleDraft;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskFiles;
import org.guildhall.inbox.TaskUnavailable;
import org.guildhall.inbox.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files and drafts of a task, on the real engine: whose they are, and what becomes of them. */
class TaskFilesScenariosTest extends ProcessScenario {

    @Autowired
    TaskFiles files;

    @Autowired
    Drafts drafts;

    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    @Test
    void filesReachTheReviewerWithTheAnswerAndNotBefore() {
        Applicant applicant = applies(Samples.unremarkable("Attached Files GmbH"));
        UserTask question = asked(applicant);
        UploadedFile letter = attach(question, applicant.person(), "letter.pdf", SampleFiles.pdf());
        UploadedFile picture = attach(question, applicant.person(), "a.png", SampleFiles.image("png", 40, 20));
        UploadedFile unused = attach(question, applicant.person(), "b.png", SampleFiles.image("png", 41, 21));

        assertThat(documents.readableBy(letter.document().id(), MANAGER)).isEmpty();
        assertThat(uploads.handedIn(question.applicationId())).isEmpty();

        send(applicant.person(), question, letter, picture);

        assertThat(uploads.handedIn(question.applicationId()))
                .extracting(UploadedFile::document)
                .containsExactly(letter.document(), picture.document());
        assertThat(documents.readableBy(letter.document().id(), MANAGER)).isPresent();
        assertThat(documents.find(unused.document().id())).isEmpty();
        assertThat(trailOf(applicant)).filteredOn("DocumentHandedIn"::equals).hasSize(2);
        waiting("Task_ReviewApplication", applicant);
    }

    @Test
    void nobodyElseAttachesRemovesOrUsesAFile() {
        Applicant applicant = applies(Samples.unremarkable("Own Files GmbH"));
        Applicant other = applies(Samples.unremarkable("Other Files GmbH"));
        UserTask question = asked(applicant);
        UserTask others = asked(other);
        UploadedFile letter = attach(question, applicant.person(), "letter.pdf", SampleFiles.pdf());
        UploadedFile foreign = attach(others, other.person(), "theirs.png", SampleFiles.image("png", 9, 9));
        SignedIn colleague = new SignedIn(
                UUID.randomUUID(), "Cleo Colleague", "cleo@a.example", Role.APPLICANT, question.partnerId());

        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> attach(question, other.person(), "x.pdf", SampleFiles.pdf()));
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> attach(question, MANAGER, "x.pdf", SampleFiles.pdf()));
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> files.remove(question.key(), letter.document().id(), other.person()));
        files.remove(question.key(), letter.document().id(), colleague);
        assertThat(files.of(question.key(), applicant.person())).containsExactly(letter);
        assertThat(files.of(question.key(), colleague)).isEmpty();

        for (List<UUID> stolen : List.of(
                List.of(foreign.document().id()), List.of(letter.document().id(), UUID.randomUUID()))) {
            InvalidSubmission refusal =
                    catchThrowableOfType(InvalidSubmission.class, () -> send(applicant.person(), question, stolen));
            assertThat(refusal.errors()).containsOnlyKeys("attachments");
        }
        assertThatExceptionOfType(InvalidSubmission.class).isThrownBy(() -> send(colleague, question, letter));
        assertThat(uploads.handedIn(question.applicationId())).isEmpty();
        assertThat(tasks.find(question.key())).map(UserTask::state).contains(UserTask.State.OPEN);
    }

    @Test
    void refusedFilesLeaveNothingAndUnknownFieldsTakeNone() {
        Applicant applicant = applies(Samples.unremarkable("Refused Files GmbH"));
        UserTask question = asked(applicant);

        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> attach(question, applicant.person(), "a.png", SampleFiles.pdf()));
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> files.receive(
                        question.key(),
                        "answer",
                        applicant.person(),
                        "a.pdf",
                        new ByteArrayInputStream(SampleFiles.pdf())));
        assertThat(files.of(question.key(), applicant.person())).isEmpty();
    }

    @Test
    void aWithdrawnCaseKeepsNoUnusedFilesAndDrafts() {
        Applicant applicant = applies(Samples.unremarkable("Withdrawn Files GmbH"));
        UserTask question = asked(applicant);
        UploadedFile letter = attach(question, applicant.person(), "letter.pdf", SampleFiles.pdf());
        drafts.save(question.key(), applicant.person(), UUID.randomUUID(), 0, "{\"answer\":\"We\"}");

        journeys.withdraw(
                question.applicationId(),
                "Changed our mind.",
                applicant.person().actor());
        endsAt("EndEvent_ApplicationWithdrawn");

        assertThat(documents.find(letter.document().id())).isEmpty();
        assertThat(drafts.find(question.key(), applicant.person())).isEmpty();
    }

    @Test
    void aDraftGoesOnWhereItsPersonLeftAndIsNotOverwrittenByAnOlderPage() {
        Applicant applicant = applies(Samples.unremarkable("Drafted GmbH"));
        UserTask question = asked(applicant);
        SignedIn person = applicant.person();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        assertThat(drafts.save(question.key(), person, first, 0, "{\"answer\":\"a\"}")
                        .version())
                .isEqualTo(1);
        // The answer to this one was lost on its way: the page sends again what it has seen.
        drafts.save(question.key(), person, first, 1, "{\"answer\":\"ab\"}");
        Draft saved = drafts.save(question.key(), person, first, 1, "{\"answer\":\"abc\"}");
        assertThat(drafts.find(question.key(), person)).contains(saved);

        drafts.save(question.key(), person, second, saved.version(), "{\"answer\":\"from the other tab\"}");
        StaleDraft stale = catchThrowableOfType(
                StaleDraft.class,
                () -> drafts.save(question.key(), person, first, saved.version(), "{\"answer\":\"abcd\"}"));
        assertThat(stale.newer().typedJson()).contains("other tab");

        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> drafts.save(question.key(), MANAGER, first, 0, "{}"));
        assertThat(drafts.find(question.key(), MANAGER)).isEmpty();
        send(person, question, List.of());
        assertThat(drafts.find(question.key(), person)).isEmpty();
        assertThatExceptionOfType(TaskUnavailable.class)
                .isThrownBy(() -> drafts.save(question.key(), person, second, saved.version(), "{}"));
    }

    private UserTask asked(Applicant applicant) {
        submits(
                MANAGER,
                "Task_ReviewApplication",
                applicant,
                Map.of("decision", "requestInformation", "reason", "Which regions do you serve?"));
        return waiting("Task_ProvideInformation", applicant);
    }

    private UploadedFile attach(UserTask task, SignedIn person, String name, byte[] content) {
        try {
            return files.receive(task.key(), "attachments", person, name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void send(SignedIn person, UserTask task, UploadedFile... attached) {
        send(
                person,
                task,
                java.util.Arrays.stream(attached)
                        .map(file -> file.document().id())
                        .toList());
    }

    private void send(SignedIn person, UserTask task, List<UUID> attached) {
        inbox.submit(
                task.key(),
                json.valueToTree(Map.of("answer", "Northern Germany.", "attachments", attached)),
                new Submitter(person, "192.0.2.7", "Scenario/1.0"));
    }
}
