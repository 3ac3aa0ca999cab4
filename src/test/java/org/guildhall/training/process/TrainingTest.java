package org.guildhall.training.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.papers.HappenedEvents;
import org.guildhall.testing.papers.Jobs;
import org.guildhall.testing.papers.PapersContext;
import org.guildhall.testing.papers.People;
import org.guildhall.tracks.TrackRegister;
import org.guildhall.training.Course;
import org.guildhall.training.CourseReminderDue;
import org.guildhall.training.Courses;
import org.guildhall.training.Enrolment;
import org.guildhall.training.Enrolment.State;
import org.guildhall.training.EnrolmentLapsed;
import org.guildhall.training.EnrolmentNotOpen;
import org.guildhall.training.Enrolments;
import org.guildhall.training.LearnerEnrolled;
import org.guildhall.training.LessonCompleted;
import org.guildhall.training.TrainingCompleted;
import org.guildhall.training.process.TrainingProcess.Case;
import org.guildhall.training.process.TrainingProcess.EnrolLearner;
import org.guildhall.training.process.TrainingProcess.JobTypes;
import org.guildhall.training.process.TrainingProcess.Lapse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PapersContext.class)
class TrainingTest {

    private static final String ESSENTIALS = "partner-essentials";

    @Autowired
    Enrolments enrolments;

    @Autowired
    Courses courses;

    @Autowired
    EnrolLearnerWorker enrol;

    @Autowired
    CompleteEnrolmentWorker complete;

    @Autowired
    LapseEnrolmentWorker lapse;

    @Autowired
    RemindLearnerWorker remind;

    @Autowired
    CompleteCourseTask task;

    @Autowired
    HappenedEvents events;

    UUID applicationId = UUID.randomUUID();
    UUID partnerId = UUID.randomUUID();

    @BeforeEach
    void anEnrolledLearner() {
        TrackRegister.assign(applicationId, PartnerType.RESELLER);
        var job = Jobs.job(TrainingProcess.ID, JobTypes.ENROL_LEARNER);
        enrol.enrol(job, new EnrolLearner(applicationId, partnerId));
        enrol.enrol(job, new EnrolLearner(applicationId, partnerId));
    }

    @Test
    void enrolledTwiceThereIsOneEnrolment() {
        assertThat(events.of(applicationId, LearnerEnrolled.class))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.enrolmentId()).isEqualTo(enrolment().id()));
        assertThat(enrolment().lessonsRead()).isEmpty();
    }

    @Test
    void courseIsConfirmedOnlyWhenEveryLessonIsRead() {
        Course course = courses.course(ESSENTIALS);
        assertThat(course.lessons()).hasSize(4).allSatisfy(lesson -> assertThat(lesson.html())
                .hasSizeGreaterThan(1000));
        read(1);
        read(1);
        read(2);
        assertThat(events.of(applicationId, LessonCompleted.class)).hasSize(2);
        assertThat(task.show(userTask()).course())
                .isEqualTo(new CompleteCourseTask.CourseView(
                        course.title(), "/courses/" + enrolment().id(), 2, 4));
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> confirm(true))
                        .errors())
                .containsEntry("confirmed", Wording.of("training.task.unread", 2));

        read(3);
        read(4);
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> confirm(null))
                        .errors())
                .containsOnlyKeys("confirmed");
        confirm(true);
        assertThat(enrolment().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void completesOnceAndNotBeforeItIsConfirmed() {
        var job = Jobs.job(TrainingProcess.ID, JobTypes.COMPLETE_ENROLMENT);
        assertThatThrownBy(() -> complete.complete(job, new Case(applicationId)))
                .isInstanceOf(EnrolmentNotOpen.class);

        readAll();
        confirm(true);
        complete.complete(job, new Case(applicationId));
        complete.complete(job, new Case(applicationId));

        assertThat(enrolment().state()).isEqualTo(State.COMPLETED);
        assertThat(events.of(applicationId, TrainingCompleted.class)).hasSize(1);
    }

    @Test
    void lapsesOnceAndIsClosedThen() {
        var job = Jobs.job(TrainingProcess.ID, JobTypes.LAPSE_ENROLMENT);

        assertThat(lapse.lapse(job, new Case(applicationId))).isEqualTo(new Lapse(true));
        assertThat(lapse.lapse(job, new Case(applicationId))).isEqualTo(new Lapse(true));
        assertThat(events.of(applicationId, EnrolmentLapsed.class)).hasSize(1);
        assertThatThrownBy(() -> read(1)).isInstanceOf(EnrolmentNotOpen.class);
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> confirm(true))
                        .errors())
                .containsOnlyKeys("");
    }

    @Test
    void whoConfirmedAMomentBeforeTheTimerIsNotForgotten() {
        readAll();
        confirm(true);

        assertThat(lapse.lapse(Jobs.job(TrainingProcess.ID, JobTypes.LAPSE_ENROLMENT), new Case(applicationId)))
                .isEqualTo(new Lapse(false));
        assertThat(enrolment().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void remindsOncePerStepAndNotAfterTheCourseIsDone() {
        var job = Jobs.job(TrainingProcess.ID, JobTypes.REMIND_LEARNER);
        remind.remind(job, new Case(applicationId));
        remind.remind(job, new Case(applicationId));
        readAll();
        confirm(true);
        remind.remind(Jobs.job(TrainingProcess.ID, JobTypes.REMIND_LEARNER), new Case(applicationId));

        assertThat(events.of(applicationId, CourseReminderDue.class)).hasSize(1);
    }

    private void readAll() {
        courses.course(ESSENTIALS).lessons().forEach(lesson -> read(lesson.number()));
    }

    private void read(int number) {
        var lesson = courses.course(ESSENTIALS).lesson(number).orElseThrow();
        enrolments.markRead(enrolment(), lesson, People.applicant(partnerId).actor());
    }

    private void confirm(Boolean confirmed) {
        task.submit(userTask(), new CompleteCourseTask.Form(confirmed), People.submitter(People.applicant(partnerId)));
    }

    private UserTask userTask() {
        return People.task(task.elementId(), TrainingProcess.ID, applicationId, partnerId, Role.APPLICANT);
    }

    private Enrolment enrolment() {
        return enrolments.ofApplication(applicationId).orElseThrow();
    }
}
