package org.guildhall.recruitment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Slice;
import org.guildhall.consents.Consents;
import org.guildhall.denylist.Resemblances;
import org.guildhall.domainproof.DomainProofs;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerType;
import org.guildhall.tracks.ApplicantTrack;
import org.guildhall.tracks.OwnAnswers;
import org.guildhall.tracks.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the house: applications come in, are confirmed, and can be looked up. */
@Service
public class Applications {

    private static final Duration SAME_SUBMISSION = Duration.ofDays(1);
    private static final Duration SAME_CLICK = Duration.ofMinutes(2);

    private final ApplicationStore store;
    private final Organisations organisations;
    private final Tracks tracks;
    private final CompanyDetailsStore details;
    private final Resemblances resemblances;
    private final DomainProofs domains;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            Organisations organisations,
            Tracks tracks,
            CompanyDetailsStore details,
            Resemblances resemblances,
            DomainProofs domains,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.tracks = tracks;
        this.details = details;
        this.resemblances = resemblances;
        this.domains = domains;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps an application until its contact confirms the mail address; no process starts before.
     *
     * @throws InvalidSubmission with the problems that {@link ApplicationForm#validate} names
     */
    @Transactional
    public Receipt receive(ApplicationForm form) {
        return receive(form, null, CompanyDetails.NONE, OwnAnswers.NONE);
    }

    /** Whether the same was submitted within a day; a submission that is coming in at this moment is waited for. */
    @Transactional
    public boolean received(UUID submissionId) {
        return store.received(submissionId, clock.instant().minus(SAME_SUBMISSION))
                .isPresent();
    }

    /** The application that a submission became within the day. */
    @Transactional
    public Optional<UUID> receivedAs(UUID submissionId) {
        return store.received(submissionId, clock.instant().minus(SAME_SUBMISSION))
                .map(PartnerApplication::id);
    }

    /**
     * As {@link #receive(ApplicationForm)}, but a submission that comes again within a day changes nothing.
     *
     * @param submissionId the same for the same content
     * @param besides what the applicant said beside what is in the register
     * @param own what the applicant said that only its track asks
     * @return whose confirmation to ask for now; empty when it was asked for a moment ago or is there already
     */
    @Transactional
    public Optional<Receipt> receiveOnce(
            UUID submissionId, ApplicationForm form, CompanyDetails besides, OwnAnswers own) {
        Instant now = clock.instant();
        Optional<PartnerApplication> before = store.received(submissionId, now.minus(SAME_SUBMISSION));
        if (before.isEmpty()) {
            return Optional.of(receive(form, submissionId, besides, own));
        }
        // Who sends it again later has perhaps not received the mail.
        return before.filter(application -> application.state() == ApplicationState.RECEIVED)
                .filter(application -> application.receivedAt().isBefore(now.minus(SAME_CLICK)))
                .map(this::receipt);
    }

    private Receipt receipt(PartnerApplication application) {
        Contact contact = organisations.contact(application.partnerId());
        String legalName = organisations.find(application.partnerId()).legalName();
        return new Receipt(application.id(), application.partnerId(), legalName, contact.name(), contact.mail());
    }

    private Receipt receive(ApplicationForm form, @Nullable UUID submissionId, CompanyDetails besides, OwnAnswers own) {
        Map<String, Wording> problems = new LinkedHashMap<>(form.validate(clock));
        problems.putAll(besides.validate());
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        NewOrganisation organisation = organisation(form);
        ApplicantTrack track =
                tracks.choose(organisation.partnerType(), organisation.country(), organisation.employees());
        Map<String, Wording> missing = TrackDemands.missing(form, track.demands());
        if (!missing.isEmpty()) {
            throw new InvalidSubmission(missing);
        }
        UUID partnerId = organisations.register(organisation);
        PartnerApplication application = PartnerApplication.received(partnerId, form.motivation(), clock.instant());
        store.insert(application, submissionId);
        tracks.assign(application.id(), track, own);
        details.insert(application.id(), besides);
        resemblances.remember(partnerId, besides.traits(organisation.country()));
        Contact contact = organisation.contact();
        consents.given(partnerId, application.id(), contact.name());
        return new Receipt(application.id(), partnerId, organisation.legalName(), contact.name(), contact.mail());
    }

    /** Submits a received application, because its contact confirmed the mail address. Again: changes nothing. */
    @Transactional
    public void confirm(UUID applicationId, Actor actor) {
        PartnerApplication application = store.lock(applicationId);
        if (application.state() != ApplicationState.RECEIVED) {
            return;
        }
        PartnerApplication submitted = application.submitted(clock.instant());
        store.update(submitted);
        consents.confirmed(applicationId, actor);
        domains.begin(
                application.partnerId(),
                applicationId,
                organisations.find(application.partnerId()).website(),
                organisations.contact(application.partnerId()).mail(),
                actor);
        events.publishEvent(new ApplicationSubmitted(Occurrence.of(clock, application.partnerId(), applicationId, actor)
                .change(application.state(), submitted.state())));
    }

    @Transactional(readOnly = true)
    public PartnerApplication find(UUID applicationId) {
        return store.find(applicationId).orElseThrow(() -> new UnknownApplication(applicationId));
    }

    @Transactional(readOnly = true)
    public ApplicationSummary summary(UUID applicationId) {
        PartnerApplication application = find(applicationId);
        return ApplicationSummary.of(application, organisations.find(application.partnerId()));
    }

    /** The latest application of an organisation. */
    @Transactional(readOnly = true)
    public Optional<ApplicationSummary> ofPartner(UUID partnerId) {
        return store.latestOfPartner(partnerId)
                .map(application -> ApplicationSummary.of(application, organisations.find(partnerId)));
    }

    /**
     * Applications, newest first.
     *
     * @param state only in this state; null for any
     * @param text part of the legal name; null or blank for any
     */
    @Transactional(readOnly = true)
    public List<ApplicationSummary> search(@Nullable ApplicationState state, @Nullable String text, int limit) {
        List<PartnerApplication> found = store.search(state, partnersNamed(text, limit), limit);
        Map<UUID, Organisation> partners = organisations.findAll(
                found.stream().map(PartnerApplication::partnerId).toList());
        return found.stream()
                .map(application -> ApplicationSummary.of(
                        application, Objects.requireNonNull(partners.get(application.partnerId()))))
                .toList();
    }

    /** A part of the list of applications, newest first; of one organisation, or of all. */
    @Transactional(readOnly = true)
    public Slice<ApplicationSummary> page(
            @Nullable ApplicationState state, @Nullable UUID partner, @Nullable Cursor after, int limit) {
        Slice<PartnerApplication> found = Slice.of(
                store.page(state, partner, after, limit + 1), limit, it -> Cursor.of(it.receivedAt(), it.id()));
        Map<UUID, Organisation> partners = organisations.findAll(
                found.items().stream().map(PartnerApplication::partnerId).toList());
        return found.map(application ->
                ApplicationSummary.of(application, Objects.requireNonNull(partners.get(application.partnerId()))));
    }

    private @Nullable Collection<UUID> partnersNamed(@Nullable String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return organisations.search(text.strip(), limit).stream()
                .map(Organisation::id)
                .toList();
    }

    static NewOrganisation organisation(ApplicationForm form) {
        return new NewOrganisation(
                given(form.legalName()),
                form.registrationNumber(),
                given(form.country()),
                form.website(),
                PartnerType.ofCode(given(form.partnerType())).orElseThrow(),
                form.yearsInBusiness(),
                form.employees(),
                new Contact(given(form.contactName()), given(form.contactMail())),
                form.legalDetails().people());
    }

    private static <T> T given(@Nullable T valid) {
        return Objects.requireNonNull(valid, "Expected a field that validation requires, but it is missing.");
    }
}
