package org.guildhall.training;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.training.Enrolment.State;
import org.guildhall.workflow.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes learners through a course: enrol, read, confirm, complete, or lapse. */
@Service
public class Enrolments {

    private final EnrolmentRecords records;
    private final Courses courses;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(EnrolmentRecords records, Courses courses, Once once, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.courses = courses;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Enrolment> find(UUID id) {
        return records.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Enrolment> ofApplication(UUID applicationId) {
        return records.ofApplication(applicationId);
    }

    /**
     * An application has one enrolment: asked again, it is the one that exists.
     *
     * @param courseIds what to learn, in this order
     */
    @Transactional
    public Enrolment enrol(UUID applicationId, UUID partnerId, List<String> courseIds, Actor actor) {
        Enrolment enrolment = new Enrolment(
                UUID.randomUUID(),
                applicationId,
                partnerId,
                courses.curriculum(courseIds).id(),
                State.ENROLLED,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Set.of());
        if (records.insert(enrolment)) {
            events.publishEvent(
                    new LearnerEnrolled(occurrence(enrolment, actor).change(null, State.ENROLLED), enrolment.id()));
        }
        return required(records.ofApplication(applicationId), applicationId);
    }

    /**
     * Marks a lesson as read. Reading goes on being possible after the course is done; nothing changes then.
     *
     * @throws EnrolmentNotOpen when the enrolment has lapsed
     */
    @Transactional
    public void markRead(Enrolment enrolment, Lesson lesson, Actor actor) {
        Enrolment current = required(records.lock(enrolment.applicationId()), enrolment.applicationId());
        if (current.state() == State.LAPSED) {
            throw new EnrolmentNotOpen(current);
        }
        if (current.state() == State.ENROLLED && records.markRead(current.id(), lesson.number(), clock.instant())) {
            events.publishEvent(new LessonCompleted(
                    occurrence(current, actor)
                            .change(
                                    null,
                                    lesson.number() + " of "
                                            + courses.course(current.courseId())
                                                    .lessons()
                                                    .size()),
                    lesson.number()));
        }
    }

    /**
     * The learner says that the course is done.
     *
     * @throws LessonsUnread when a lesson is left
     * @throws EnrolmentNotOpen when the enrolment has lapsed
     */
    @Transactional
    public void confirm(UUID applicationId) {
        Enrolment enrolment = required(records.lock(applicationId), applicationId);
        if (enrolment.state() == State.LAPSED) {
            throw new EnrolmentNotOpen(enrolment);
        }
        Course course = courses.course(enrolment.courseId());
        if (!enrolment.hasReadAll(course)) {
            throw new LessonsUnread(enrolment, course.lessons().size() - enrolment.lessonsDone(course));
        }
        if (enrolment.state() == State.ENROLLED) {
            records.move(enrolment.id(), State.CONFIRMED, clock.instant());
        }
    }

    @Transactional
    public void complete(UUID applicationId, Actor actor) {
        Enrolment enrolment = required(records.lock(applicationId), applicationId);
        if (enrolment.state() == State.COMPLETED) {
            return;
        }
        if (enrolment.state() != State.CONFIRMED) {
            throw new EnrolmentNotOpen(enrolment);
        }
        records.move(enrolment.id(), State.COMPLETED, clock.instant());
        events.publishEvent(
                new TrainingCompleted(occurrence(enrolment, actor).change(State.CONFIRMED, State.COMPLETED)));
    }

    /** Ends an enrolment that ran out of time. False when the learner was faster. */
    @Transactional
    public boolean lapse(UUID applicationId, Actor actor) {
        Enrolment enrolment = required(records.lock(applicationId), applicationId);
        if (enrolment.state() != State.ENROLLED) {
            return enrolment.state() == State.LAPSED;
        }
        records.move(enrolment.id(), State.LAPSED, clock.instant());
        events.publishEvent(new EnrolmentLapsed(occurrence(enrolment, actor)
                .change(State.ENROLLED, State.LAPSED)
                .because("The course was not completed in time.")));
        return true;
    }

    /** @param step key of the process step that asks; the same step reminds once */
    @Transactional
    public void remind(UUID applicationId, String step, Actor actor) {
        records.ofApplication(applicationId)
                .filter(enrolment -> enrolment.state() == State.ENROLLED)
                .filter(enrolment -> once.first("training.remindLearner", step))
                .ifPresent(enrolment -> events.publishEvent(new CourseReminderDue(occurrence(enrolment, actor))));
    }

    private static Enrolment required(Optional<Enrolment> enrolment, UUID applicationId) {
        return enrolment.orElseThrow(() -> new IllegalStateException("Expected an enrolment for application "
                + applicationId + ", but there is none. Enrol the learner first."));
    }

    private Occurrence occurrence(Enrolment enrolment, Actor actor) {
        return Occurrence.of(clock, enrolment.partnerId(), enrolment.applicationId(), actor);
    }
}
