package org.guildhall.recruitment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.Organisations;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions to an applicant: asked, remembered, answered, or given up on. */
@Service
public class InformationRequests {

    private static final String LAPSED = "No answer to our question arrived in time.";

    private final ApplicationStore applications;
    private final InformationRequestStore requests;
    private final Organisations organisations;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InformationRequests(
            ApplicationStore applications,
            InformationRequestStore requests,
            Organisations organisations,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.organisations = organisations;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the applicant what the reviewer wants to know, or for what is missing when nobody has reviewed yet.
     *
     * @param occurrenceKey which time the process asks
     * @param period how long the applicant has for the answer
     */
    @Transactional
    public void request(UUID applicationId, String occurrenceKey, Duration period, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        if (requests.asked(applicationId, occurrenceKey)) {
            return;
        }
        PartnerApplication waiting = application.informationRequested();
        Question question = question(application);
        Instant until = clock.instant().plus(period);
        requests.insert(applicationId, occurrenceKey, question.text(), question.fields(), clock.instant(), until);
        applications.update(waiting);
        events.publishEvent(new InformationRequested(
                occurrence(application, actor)
                        .change(application.state(), waiting.state())
                        .because(question.text()),
                until));
    }

    /**
     * Takes the applicant's answer and corrections.
     *
     * @throws InvalidSubmission when a field cannot be accepted
     * @throws IllegalApplicationState when no question is open
     */
    @Transactional
    public void provide(UUID applicationId, InformationForm form, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        PartnerApplication answered = application.informationProvided();
        AskedAnswer answer = new AskedAnswer(
                requests.ofApplication(applicationId).getLast().fields(),
                form,
                organisations.find(application.partnerId()),
                organisations.parties(application.partnerId()));
        Map<String, Wording> problems = answer.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        requests.answer(applicationId, Objects.requireNonNull(form.answer()), clock.instant());
        organisations.correct(application.partnerId(), answer.correction(), actor, applicationId);
        applications.update(answered);
        events.publishEvent(
                new InformationProvided(occurrence(application, actor).change(application.state(), answered.state())));
    }

    /** Reminds the applicant of an open question, once per occurrence. */
    @Transactional
    public void remind(UUID applicationId, String occurrenceKey, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        if (application.state() == ApplicationState.INFORMATION_REQUESTED
                && once.first("recruitment.remindApplicant", occurrenceKey)) {
            Instant until = requests.ofApplication(applicationId).getLast().dueAt();
            events.publishEvent(new InformationReminderDue(occurrence(application, actor), until));
        }
    }

    /**
     * Lets an application lapse whose question nobody answered.
     *
     * @return whether it has lapsed; false when an answer arrived a moment before
     */
    @Transactional
    public boolean lapse(UUID applicationId, String occurrenceKey, Actor actor) {
        PartnerApplication application = applications.lock(applicationId);
        // A late repetition must not end a question that was asked since.
        boolean first = once.first("recruitment.lapseApplication", occurrenceKey);
        if (first && application.state() == ApplicationState.INFORMATION_REQUESTED) {
            PartnerApplication lapsed = application.lapsed(clock.instant(), LAPSED);
            applications.update(lapsed);
            events.publishEvent(new ApplicationLapsed(occurrence(application, actor)
                    .change(application.state(), lapsed.state())
                    .because(LAPSED)));
            return true;
        }
        return application.state() == ApplicationState.LAPSED;
    }

    /** All questions to the applicant, oldest first. */
    @Transactional(readOnly = true)
    public List<InformationRequest> ofApplication(UUID applicationId) {
        return requests.ofApplication(applicationId);
    }

    private record Question(String text, Set<CorrectableField> fields) {}

    private Question question(PartnerApplication application) {
        Review review = application.review();
        if (review != null && review.decision() == ReviewDecision.REQUEST_INFORMATION && review.reason() != null) {
            return new Question(review.reason(), review.fields());
        }
        boolean answered = requests.ofApplication(application.id()).stream().anyMatch(r -> r.answer() != null);
        Completeness found = Completeness.of(organisations.find(application.partnerId()), answered, null);
        return new Question(found.question(), found.fields());
    }

    private Occurrence occurrence(PartnerApplication application, Actor actor) {
        return Occurrence.of(clock, application.partnerId(), application.id(), actor);
    }
}
