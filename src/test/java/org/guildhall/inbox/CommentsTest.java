package org.guildhall.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.live.Changes;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.People;
import org.guildhall.testing.RecordedEvents;
import org.guildhall.workflow.ModelWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private final RecordedEvents events = new RecordedEvents();
    private final Tasks tasks = TaskTable.open();
    private final Comments comments = new Comments(
            ModuleDatabase.jdbc(),
            TaskTable.access(tasks, mock(Accounts.class), List.of(), Clock.systemUTC()),
            new Involvements(ModuleDatabase.jdbc(), Clock.systemUTC()),
            events,
            new Changes(),
            new ModelWords(new Words(MessageFiles.texts())),
            Clock.systemUTC());

    private final SignedIn manager = People.manager();
    private final SignedIn officer = People.officer("Olu Officer");

    @BeforeEach
    void empty() {
        TaskTable.clear();
    }

    @Test
    void whatComplianceWritesIsForComplianceUnlessTheySayOtherwise() {
        UUID partner = UUID.randomUUID();
        long review = TaskTable.put("Review matches", "One", Role.COMPLIANCE_OFFICER, partner, null);
        UUID application = tasks.find(review).orElseThrow().applicationId();
        comments.write(review, officer, "Looks like <b>him</b>.", false);
        comments.write(review, officer, "Please wait with the contract.", true);

        assertThat(comments.of(application, officer)).hasSize(2);
        assertThat(comments.of(application, manager)).singleElement().satisfies(comment -> assertThat(comment.text())
                .isEqualTo("Please wait with the contract."));
        assertThat(comments.of(application, People.applicant(partner))).isEmpty();
        assertThat(events.of(CommentWritten.class)).hasSize(2).allSatisfy(event -> assertThat(event.toString())
                .doesNotContain("him", "contract."));
    }

    @Test
    void nobodyWritesOnWhatTheyDoNotSee() {
        UUID partner = UUID.randomUUID();
        long review = TaskTable.put("Review application", "One", Role.PARTNER_MANAGER, partner, null);
        long theirs = TaskTable.put("Sign contract", "One", Role.APPLICANT, partner, null);

        refused(review, officer);
        refused(review, People.applicant(partner));
        refused(theirs, People.applicant(partner));
        comments.write(review, manager, "Called them.", false);
        assertThat(comments.of(tasks.find(review).orElseThrow().applicationId(), officer))
                .hasSize(1);
    }

    private void refused(long task, SignedIn person) {
        assertThatExceptionOfType(TaskUnavailable.class).isThrownBy(() -> comments.write(task, person, "x", true));
    }
}
