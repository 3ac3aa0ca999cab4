package org.guildhall.certification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.certification.Attempt.State;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the examination: opens attempts, shows the paper, scores the answers. */
@Service
public class Examinations {

    private final AttemptRecords records;
    private final QuestionBank bank;
    private final ExamRulebook rulebook;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Examinations(
            AttemptRecords records,
            QuestionBank bank,
            ExamRulebook rulebook,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.bank = bank;
        this.rulebook = rulebook;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> ofApplication(UUID applicationId) {
        return records.ofApplication(applicationId);
    }

    @Transactional(readOnly = true)
    public Optional<Attempt> latest(UUID applicationId) {
        return records.latest(applicationId);
    }

    /**
     * Opens the next attempt.
     *
     * @param step key of the process step that opens it; the same step never opens two
     */
    @Transactional
    public Attempt open(UUID applicationId, UUID partnerId, String step, Actor actor) {
        return records.openedBy(applicationId, step).orElseGet(() -> next(applicationId, partnerId, step, actor));
    }

    /** The questions of an attempt, as the candidate sees them. */
    public List<ExamQuestion> questions(Attempt attempt) {
        return paper(attempt).items().stream()
                .map(item -> new ExamQuestion(
                        item.question().text(),
                        IntStream.range(0, item.answers().size())
                                .mapToObj(place ->
                                        new ExamQuestion.Option(item.answers().get(place), ExamPaper.value(place)))
                                .toList()))
                .toList();
    }

    /**
     * Scores the answers to the open attempt.
     *
     * @param answers one value per question, in the order asked
     * @throws AttemptNotOpen when it was answered already or has lapsed
     */
    @Transactional
    public ExamResult answer(UUID applicationId, List<String> answers, Actor actor) {
        Attempt attempt = locked(applicationId);
        if (attempt.state() != State.OPEN) {
            throw new AttemptNotOpen(attempt);
        }
        int score = paper(attempt).score(answers);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ExamRules rules = rulebook.of(applicationId);
        State outcome = rules.passes(score) ? State.PASSED : State.FAILED;
        Attempt closed = attempt.answered(outcome, answers, score, now);
        records.close(closed, now);
        Occurrence occurrence = occurrence(closed, actor).change(State.OPEN, outcome);
        if (outcome == State.PASSED) {
            events.publishEvent(new ExamPassed(occurrence, attempt.number(), score));
        } else {
            int left = attemptsLeft(closed);
            events.publishEvent(new ExamFailed(
                    occurrence.because("The score was " + score + " %, the pass mark is " + rules.passMark() + " %."),
                    left,
                    left > 0 ? now.plus(rules.coolDown()) : null));
        }
        return result(closed);
    }

    /** Ends an attempt that ran out of time, unless the candidate was faster. */
    @Transactional
    public Lapse lapse(UUID applicationId, Actor actor) {
        Attempt attempt = locked(applicationId);
        if (attempt.state() == State.OPEN) {
            Instant now = clock.instant();
            records.close(attempt.lapsed(now), now);
            events.publishEvent(new AttemptLapsed(occurrence(attempt, actor)
                    .change(State.OPEN, State.LAPSED)
                    .because("The examination was not taken in time.")));
            return new Lapse(true, result(attempt));
        }
        return new Lapse(attempt.state() == State.LAPSED, result(attempt));
    }

    /** @param attemptLapsed false when the candidate answered in time; the result is then that of the answer */
    public record Lapse(boolean attemptLapsed, ExamResult result) {}

    /** @param step key of the process step that asks; the same step reminds once */
    @Transactional
    public void remind(UUID applicationId, String step, Actor actor) {
        records.latest(applicationId)
                .filter(attempt -> attempt.state() == State.OPEN)
                .filter(attempt -> once.first("certification.remindCandidate", step))
                .ifPresent(attempt -> events.publishEvent(new ExamReminderDue(occurrence(attempt, actor))));
    }

    private Attempt next(UUID applicationId, UUID partnerId, String step, Actor actor) {
        Optional<Attempt> last = records.lockLatest(applicationId);
        if (last.isPresent() && last.get().state() != State.FAILED) {
            return last.get();
        }
        int number = last.map(Attempt::number).orElse(0) + 1;
        int allowed = rulebook.of(applicationId).attemptsAllowed();
        if (number > allowed) {
            throw new IllegalStateException("Expected application " + applicationId + " to have attempts left, but all "
                    + allowed
                    + " are used. No step may ask for more than its track allows.");
        }
        long seed = random.nextLong();
        Attempt attempt = new Attempt(
                UUID.randomUUID(),
                applicationId,
                partnerId,
                number,
                State.OPEN,
                seed,
                ExamPaper.draw(bank.of(rulebook.courses(applicationId)), ExamRules.QUESTIONS, seed),
                List.of(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        if (!records.insert(attempt, step)) {
            throw new ConcurrencyFailureException("Expected to be the first to open attempt " + number
                    + " of application " + applicationId
                    + ", but another step did so at the same time. Try again to find that one.");
        }
        events.publishEvent(new AttemptOpened(occurrence(attempt, actor).change(null, State.OPEN), number));
        return attempt;
    }

    private ExamPaper paper(Attempt attempt) {
        return ExamPaper.of(attempt.questions().stream().map(bank::question).toList(), attempt.seed());
    }

    private ExamResult result(Attempt attempt) {
        return new ExamResult(
                attempt.state() == State.PASSED,
                attemptsLeft(attempt),
                rulebook.of(attempt.applicationId()).coolDown());
    }

    private int attemptsLeft(Attempt attempt) {
        return attempt.state() == State.PASSED
                ? 0
                : Math.max(0, rulebook.of(attempt.applicationId()).attemptsAllowed() - attempt.number());
    }

    private Attempt locked(UUID applicationId) {
        return records.lockLatest(applicationId)
                .orElseThrow(() -> new IllegalStateException("Expected an attempt for application " + applicationId
                        + ", but none was opened. Open one first."));
    }

    private Occurrence occurrence(Attempt attempt, Actor actor) {
        return Occurrence.of(clock, attempt.partnerId(), attempt.applicationId(), actor);
    }
}
