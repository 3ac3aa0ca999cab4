package org.guildhall.recruitment.process;

import java.util.List;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.recruitment.IllegalApplicationState;
import org.guildhall.recruitment.InformationForm;
import org.guildhall.recruitment.InformationRequest;
import org.guildhall.recruitment.InformationRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An applicant answers a question and may correct what was said of the organisation. */
@Component
public class ProvideInformationTask implements TaskHandler<InformationForm, RecruitmentProcess.ProvidedInformation> {

    private final InformationRequests requests;
    private final Organisations organisations;

    public ProvideInformationTask(InformationRequests requests, Organisations organisations) {
        this.requests = requests;
        this.organisations = organisations;
    }

    /** What the form shows: the question, and what is known under the keys of the fields that correct it. */
    public record View(
            Request request,
            String legalName,
            @Nullable String registrationNumber,
            @Nullable String website,
            @Nullable Integer yearsInBusiness,
            @Nullable Integer employees) {}

    public record Request(String text) {}

    @Override
    public String elementId() {
        return RecruitmentProcess.Tasks.PROVIDE_INFORMATION;
    }

    @Override
    public Class<InformationForm> formType() {
        return InformationForm.class;
    }

    @Override
    public View show(UserTask task) {
        List<InformationRequest> asked = requests.ofApplication(task.applicationId());
        Organisation organisation = organisations.find(task.partnerId());
        return new View(
                new Request(asked.isEmpty() ? "" : asked.getLast().request()),
                organisation.legalName(),
                organisation.registrationNumber(),
                organisation.website(),
                organisation.yearsInBusiness(),
                organisation.employees());
    }

    @Override
    public RecruitmentProcess.ProvidedInformation submit(UserTask task, InformationForm form, Submitter submitter) {
        try {
            requests.provide(task.applicationId(), form, submitter.person().actor());
        } catch (IllegalApplicationState notWaiting) {
            throw InvalidSubmission.of("", "This question is closed: it was answered before, or its time ran out.");
        }
        return new RecruitmentProcess.ProvidedInformation(true);
    }
}
