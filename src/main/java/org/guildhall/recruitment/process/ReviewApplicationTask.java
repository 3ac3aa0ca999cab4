package org.guildhall.recruitment.process;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.consents.Consents;
import org.guildhall.denylist.Resemblance;
import org.guildhall.domainproof.DomainProofs;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Contact;
import org.guildhall.partners.Corrections;
import org.guildhall.partners.Country;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;
import org.guildhall.recruitment.Appeals;
import org.guildhall.recruitment.ApplicationReviews;
import org.guildhall.recruitment.Applications;
import org.guildhall.recruitment.CompanyDetails;
import org.guildhall.recruitment.CorrectableField;
import org.guildhall.recruitment.EligibilityWords;
import org.guildhall.recruitment.IllegalApplicationState;
import org.guildhall.recruitment.InformationRequests;
import org.guildhall.recruitment.PartnerApplication;
import org.guildhall.recruitment.ReviewDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner manager reviews an application. */
@Component
public class ReviewApplicationTask
        implements TaskHandler<ReviewApplicationTask.Form, RecruitmentProcess.ReviewedApplication> {

    private static final int LONGEST_REASON = 2000;

    private final Applications applications;
    private final ApplicationReviews reviews;
    private final InformationRequests requests;
    private final Appeals appeals;
    private final Organisations organisations;
    private final Corrections corrections;
    private final DomainProofs domains;
    private final Consents consents;
    private final EligibilityWords rules;
    private final Words words;

    public ReviewApplicationTask(
            Applications applications,
            ApplicationReviews reviews,
            InformationRequests requests,
            Appeals appeals,
            Organisations organisations,
            Corrections corrections,
            DomainProofs domains,
            Consents consents,
            EligibilityWords rules,
            Words words) {
        this.applications = applications;
        this.reviews = reviews;
        this.requests = requests;
        this.appeals = appeals;
        this.organisations = organisations;
        this.corrections = corrections;
        this.domains = domains;
        this.consents = consents;
        this.rules = rules;
        this.words = words;
    }

    /**
     * @param decision code of a {@link ReviewDecision}
     * @param fields codes of what the applicant may correct when asked for information
     * @param assessment how to deal with what is flagged, for staff only
     */
    public record Form(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable List<String> fields,
            @Nullable String assessment) {}

    /** What the form shows. */
    public record View(
            Application application,
            List<Owner> owners,
            Eligibility eligibility,
            List<Duplicate> duplicates,
            Declared declared,
            boolean flagged,
            List<Exchange> exchanges,
            List<Change> corrections) {}

    /**
     * What the applicant said besides.
     *
     * @param conflict null when none was declared
     */
    public record Declared(
            @Nullable String address,
            @Nullable String taxNumber,
            String domain,
            @Nullable String consent,
            @Nullable String conflict) {}

    /**
     * @param country name for people
     * @param partnerType label for people
     */
    public record Application(
            String legalName,
            @Nullable String registrationNumber,
            String country,
            @Nullable String website,
            String partnerType,
            @Nullable Integer yearsInBusiness,
            @Nullable Integer employees,
            @Nullable String motivation,
            String contactName,
            String contactMail) {}

    /**
     * @param kind person or company, for people
     * @param of name of the company that it is a share of
     */
    public record Owner(
            String name,
            String kind,
            @Nullable String country,
            @Nullable BigDecimal sharePercent,
            String of) {}

    public record Eligibility(
            @Nullable String verdict, @Nullable String reason) {}

    /**
     * @param status where the other stands, for people
     * @param same what both have in common, for people
     */
    public record Duplicate(String legalName, String status, String same) {}

    public record Exchange(String request, @Nullable String answer) {}

    /** What the applicant corrected, old and new side by side. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    @Override
    public String elementId() {
        return RecruitmentProcess.Tasks.REVIEW_APPLICATION;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    /** Whose rejection an appeal has overturned does not review the application again. */
    @Override
    public Set<UUID> excluded(UserTask task) {
        return appeals.rejecters(task.applicationId());
    }

    @Override
    public View show(UserTask task) {
        PartnerApplication application = applications.find(task.applicationId());
        return new View(
                application(application),
                owners(application),
                eligibility(application),
                reviews.duplicates(application.id()).stream()
                        .map(this::duplicate)
                        .toList(),
                declared(reviews.details(application.id()), domain(application.partnerId()), consent(application.id())),
                reviews.flagged(application.id()),
                exchanges(application.id()),
                corrections.ofPartner(application.partnerId()).stream()
                        .flatMap(made -> made.values().stream())
                        .map(value -> new Change(
                                words.text("partners.field." + value.field()), value.before(), value.after()))
                        .toList());
    }

    /** Questions of the track first, then ours. */
    private List<Exchange> exchanges(UUID applicationId) {
        return Stream.concat(
                        reviews.ownAnswers(applicationId).stream()
                                .map(answer -> new Exchange(answer.question(), answer.answer())),
                        requests.ofApplication(applicationId).stream()
                                .map(request -> new Exchange(request.request(), request.answer())))
                .toList();
    }

    @Override
    public RecruitmentProcess.ReviewedApplication submit(UserTask task, Form form, Submitter submitter) {
        ReviewDecision decision = decision(form);
        String reason = form.reason() == null || form.reason().isBlank()
                ? null
                : form.reason().strip();
        if (reason == null && decision != ReviewDecision.APPROVE) {
            throw InvalidSubmission.of("reason", Wording.of("recruitment.review.reason-missing"));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw InvalidSubmission.of("reason", Wording.of("recruitment.rule.at-most", LONGEST_REASON));
        }
        assess(task, decision, form, submitter);
        try {
            reviews.review(
                    task.applicationId(),
                    decision,
                    reason,
                    decision == ReviewDecision.REQUEST_INFORMATION ? fields(form) : Set.of(),
                    submitter.person().accountId(),
                    submitter.person().actor());
        } catch (IllegalApplicationState reviewedMeanwhile) {
            throw InvalidSubmission.of("", Wording.of("recruitment.review.decided"));
        }
        return new RecruitmentProcess.ReviewedApplication(decision.code());
    }

    private static Set<CorrectableField> fields(Form form) {
        return form.fields() == null
                ? Set.of()
                : form.fields().stream()
                        .flatMap(code -> CorrectableField.ofCode(code).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Duplicate duplicate(Resemblance other) {
        PartnerStatus status = other.status();
        String stands = status == null
                ? words.text("recruitment.review.denied")
                : other.reapplicant() ? words.text("recruitment.review.reapplicant", status) : words.of(status);
        String same = other.same().stream()
                .map(trait -> words.of(trait.kind()) + ": " + trait.shown())
                .collect(Collectors.joining("; "));
        return new Duplicate(other.name(), stands, same);
    }

    private String domain(UUID partnerId) {
        return domains.find(partnerId)
                .map(proof -> proof.proven()
                        ? words.text("recruitment.review.domain-" + proof.method(), proof.domain())
                        : words.text("recruitment.review.domain-open", proof.domain()))
                .orElseGet(() -> words.text("recruitment.review.domain-none"));
    }

    private @Nullable String consent(UUID applicationId) {
        return consents.latest(applicationId)
                .map(consent -> words.text(
                        "recruitment.review.consent",
                        consent.version(),
                        consent.language().ownName(),
                        consent.name(),
                        consent.agreedAt().atOffset(ZoneOffset.UTC).toLocalDate()))
                .orElse(null);
    }

    private static Declared declared(CompanyDetails details, String domain, @Nullable String consent) {
        String place = joined(" ", details.postalCode(), details.city());
        return new Declared(
                joined(", ", details.street(), place), details.taxNumber(), domain, consent, details.conflictDetails());
    }

    private static @Nullable String joined(String separator, @Nullable String... parts) {
        String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }

    private void assess(UserTask task, ReviewDecision decision, Form form, Submitter submitter) {
        String assessment = form.assessment() == null || form.assessment().isBlank()
                ? null
                : form.assessment().strip();
        if (assessment == null && decision == ReviewDecision.APPROVE && reviews.flagged(task.applicationId())) {
            throw InvalidSubmission.of("assessment", Wording.of("recruitment.review.assessment-missing"));
        }
        if (assessment != null && assessment.length() > LONGEST_REASON) {
            throw InvalidSubmission.of("assessment", Wording.of("recruitment.rule.at-most", LONGEST_REASON));
        }
        if (assessment != null) {
            reviews.assess(
                    task.applicationId(),
                    assessment,
                    submitter.person().accountId(),
                    submitter.person().actor());
        }
    }

    private static ReviewDecision decision(Form form) {
        String code = form.decision() == null ? "" : form.decision();
        return ReviewDecision.ofCode(code)
                .orElseThrow(() -> InvalidSubmission.of("decision", Wording.of("recruitment.review.choose")));
    }

    private Application application(PartnerApplication application) {
        Organisation organisation = organisations.find(application.partnerId());
        Contact contact = organisations.contact(application.partnerId());
        return new Application(
                organisation.legalName(),
                organisation.registrationNumber(),
                Country.name(organisation.country(), words.locale()),
                organisation.website(),
                words.of(organisation.partnerType()),
                organisation.yearsInBusiness(),
                organisation.employees(),
                application.motivation(),
                contact.name(),
                contact.mail());
    }

    private List<Owner> owners(PartnerApplication application) {
        List<Party> parties = organisations.parties(application.partnerId());
        Map<UUID, String> names = parties.stream().collect(Collectors.toMap(Party::id, Party::name));
        String itself = organisations.find(application.partnerId()).legalName();
        return parties.stream()
                .filter(party -> party.position() == Position.BENEFICIAL_OWNER)
                .map(party -> new Owner(
                        party.name(),
                        words.text("recruitment.review.kind-" + party.kind()),
                        Country.nameOfNullable(party.country(), words.locale()),
                        party.sharePercent(),
                        party.ownedId() == null ? itself : names.getOrDefault(party.ownedId(), itself)))
                .toList();
    }

    private Eligibility eligibility(PartnerApplication application) {
        var found = application.eligibility();
        return found == null
                ? new Eligibility(null, null)
                : new Eligibility(found.verdict(), rules.said(words.locale(), application.id(), found.reason()));
    }
}
