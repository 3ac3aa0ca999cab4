package org.guildhall.duediligence.process;

import org.guildhall.duediligence.screening.Screenings;
import org.guildhall.duediligence.watchlist.ScreeningListUnavailable;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A compliance officer brings back a screening list that could not be read; the party is screened again then. */
@Component
public class RestoreScreeningListTask
        implements TaskHandler<RestoreScreeningListTask.Form, DueDiligenceProcess.RestoredScreeningList> {

    private final Screenings screenings;
    private final Words words;

    public RestoreScreeningListTask(Screenings screenings, Words words) {
        this.screenings = screenings;
        this.words = words;
    }

    public record Form(
            @Nullable Boolean confirmed, @Nullable String note) {}

    /** What the form shows. */
    public record View(String problem) {}

    @Override
    public String elementId() {
        return DueDiligenceProcess.Tasks.RESTORE_SCREENING_LIST;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public View show(UserTask task) {
        return new View(screenings.problemOfList().orElseGet(() -> words.text("duediligence.task.list-readable")));
    }

    @Override
    public DueDiligenceProcess.RestoredScreeningList submit(UserTask task, Form form, Submitter submitter) {
        if (!Boolean.TRUE.equals(form.confirmed())) {
            throw InvalidSubmission.of("confirmed", Wording.of("duediligence.task.list-confirm"));
        }
        String note = Reason.optional("note", form.note());
        try {
            screenings.confirmListRestored(
                    task.applicationId(), note, submitter.person().actor());
        } catch (ScreeningListUnavailable stillAway) {
            throw InvalidSubmission.of("confirmed", Wording.of("duediligence.task.list-away"));
        }
        return new DueDiligenceProcess.RestoredScreeningList(true);
    }
}
