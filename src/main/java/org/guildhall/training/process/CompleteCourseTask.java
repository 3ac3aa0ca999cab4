package org.guildhall.training.process;

import java.util.Set;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.training.Course;
import org.guildhall.training.Courses;
import org.guildhall.training.Enrolment;
import org.guildhall.training.EnrolmentNotOpen;
import org.guildhall.training.Enrolments;
import org.guildhall.training.LessonsUnread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The applicant confirms that the course is done. */
@Component
class CompleteCourseTask implements TaskHandler<CompleteCourseTask.Form, TrainingProcess.Confirmation> {

    private final Enrolments enrolments;
    private final Courses courses;

    CompleteCourseTask(Enrolments enrolments, Courses courses) {
        this.enrolments = enrolments;
        this.courses = courses;
    }

    record Form(@Nullable Boolean confirmed) {}

    record Data(CourseView course) {}

    record CourseView(String title, String url, int lessonsDone, int lessonsTotal) {}

    @Override
    public String elementId() {
        return TrainingProcess.Tasks.COMPLETE_COURSE;
    }

    @Override
    public Set<OrganisationRole> openTo() {
        return Set.of(OrganisationRole.LEARNER);
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Data show(UserTask task) {
        Enrolment enrolment = enrolments
                .ofApplication(task.applicationId())
                .orElseThrow(() -> new IllegalStateException("Expected an enrolment for application "
                        + task.applicationId() + " to show, but there is none. Enrol the learner first."));
        Course course = courses.course(enrolment.courseId());
        return new Data(new CourseView(
                course.title(),
                enrolment.url(),
                enrolment.lessonsDone(course),
                course.lessons().size()));
    }

    @Override
    public TrainingProcess.Confirmation submit(UserTask task, Form form, Submitter submitter) {
        if (!Boolean.TRUE.equals(form.confirmed())) {
            throw InvalidSubmission.of("confirmed", Wording.of("training.task.confirm"));
        }
        try {
            enrolments.confirm(task.applicationId());
        } catch (LessonsUnread e) {
            throw InvalidSubmission.of("confirmed", Wording.of("training.task.unread", e.remaining()));
        } catch (EnrolmentNotOpen e) {
            throw InvalidSubmission.of("", Wording.of("training.task.over"));
        }
        return new TrainingProcess.Confirmation(true);
    }
}
