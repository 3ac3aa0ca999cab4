package org.guildhall.recruitment.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;
import org.guildhall.recruitment.ApplicationForm.Director;
import org.guildhall.recruitment.CorrectableField;
import org.guildhall.recruitment.IllegalApplicationState;
import org.guildhall.recruitment.InformationForm;
import org.guildhall.recruitment.InformationRequest;
import org.guildhall.recruitment.InformationRequests;
import org.guildhall.recruitment.LegalDetails;
import org.guildhall.recruitment.LegalDetails.ShownOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An applicant answers a question and corrects what it asks about. */
@Component
public class ProvideInformationTask implements TaskHandler<InformationForm, RecruitmentProcess.ProvidedInformation> {

    private final InformationRequests requests;
    private final Organisations organisations;
    private final Words words;

    public ProvideInformationTask(InformationRequests requests, Organisations organisations, Words words) {
        this.requests = requests;
        this.organisations = organisations;
        this.words = words;
    }

    /**
     * What the form shows: the question, and what is known under the keys of the fields that correct it.
     *
     * @param openFields codes of what may be corrected
     * @param people everybody who is named, to be read
     */
    public record View(
            Request request,
            List<String> openFields,
            List<Country.Choice> countries,
            List<Row> people,
            String legalName,
            @Nullable String registrationNumber,
            String country,
            @Nullable String website,
            @Nullable Integer yearsInBusiness,
            @Nullable Integer employees,
            List<ShownOwner> owners,
            @Nullable List<Director> directors,
            @Nullable String signatoryName,
            @Nullable String signatoryTitle,
            @Nullable LocalDate signatoryBirthDate,
            @Nullable String signatoryBirthPlace,
            @Nullable String signatoryNationality) {}

    public record Request(String text) {}

    public record Row(String name, String position, String share) {}

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
        Optional<InformationRequest> asked =
                requests.ofApplication(task.applicationId()).stream().reduce((earlier, later) -> later);
        Organisation organisation = organisations.find(task.partnerId());
        List<Party> parties = organisations.parties(task.partnerId());
        LegalDetails details = LegalDetails.of(organisation, parties);
        return new View(
                new Request(asked.map(InformationRequest::request).orElse("")),
                asked.stream()
                        .flatMap(request -> request.fields().stream())
                        .sorted()
                        .map(CorrectableField::code)
                        .toList(),
                Country.choices(words.locale()),
                parties.stream()
                        .filter(party -> party.position() != Position.COMPANY)
                        .map(party -> new Row(party.name(), words.of(party.position()), share(party)))
                        .toList(),
                organisation.legalName(),
                organisation.registrationNumber(),
                organisation.country(),
                organisation.website(),
                organisation.yearsInBusiness(),
                organisation.employees(),
                LegalDetails.shownOwners(parties),
                details.directors(),
                details.signatoryName(),
                details.signatoryTitle(),
                details.signatoryBirthDate(),
                details.signatoryBirthPlace(),
                details.signatoryNationality());
    }

    @Override
    public RecruitmentProcess.ProvidedInformation submit(UserTask task, InformationForm form, Submitter submitter) {
        try {
            requests.provide(task.applicationId(), form, submitter.person().actor());
        } catch (IllegalApplicationState notWaiting) {
            throw InvalidSubmission.of("", Wording.of("recruitment.information.closed"));
        }
        return new RecruitmentProcess.ProvidedInformation(true);
    }

    private static String share(Party party) {
        return party.sharePercent() == null
                ? ""
                : party.sharePercent().stripTrailingZeros().toPlainString() + " %";
    }
}
