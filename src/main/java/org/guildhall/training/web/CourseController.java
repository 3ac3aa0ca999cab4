package org.guildhall.training.web;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.training.Course;
import org.guildhall.training.Courses;
import org.guildhall.training.Enrolment;
import org.guildhall.training.EnrolmentNotOpen;
import org.guildhall.training.Enrolments;
import org.guildhall.training.Lesson;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A course as its own learners see it; to everybody else it does not exist. */
@Controller
class CourseController {

    private final Enrolments enrolments;
    private final Courses courses;

    CourseController(Enrolments enrolments, Courses courses) {
        this.enrolments = enrolments;
        this.courses = courses;
    }

    @GetMapping("/courses/{enrolmentId}")
    String course(@PathVariable String enrolmentId, @AuthenticationPrincipal SignedIn user, Model model) {
        Enrolment enrolment = own(enrolmentId, user);
        model.addAttribute("enrolment", enrolment);
        Course course = courses.course(enrolment.courseId());
        model.addAttribute("course", course);
        model.addAttribute("next", enrolment.nextUnread(course).orElse(null));
        return "training/course";
    }

    @GetMapping("/courses/{enrolmentId}/lessons/{number}")
    String lesson(
            @PathVariable String enrolmentId,
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        Enrolment enrolment = own(enrolmentId, user);
        Course course = courses.course(enrolment.courseId());
        Lesson lesson = lesson(course, number);
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("course", course);
        model.addAttribute("lesson", lesson);
        return "training/lesson";
    }

    @PostMapping("/courses/{enrolmentId}/lessons/{number}")
    String markRead(
            @PathVariable String enrolmentId, @PathVariable String number, @AuthenticationPrincipal SignedIn user) {
        Enrolment enrolment = own(enrolmentId, user);
        Course course = courses.course(enrolment.courseId());
        Lesson lesson = lesson(course, number);
        try {
            enrolments.markRead(enrolment, lesson, user.actor());
        } catch (EnrolmentNotOpen e) {
            // The course page says that the time has run out.
            return "redirect:" + enrolment.url();
        }
        return course.lesson(lesson.number() + 1)
                .map(next -> "redirect:" + enrolment.url() + "/lessons/" + next.number())
                .orElse("redirect:" + enrolment.url());
    }

    private Enrolment own(String id, SignedIn user) {
        return key(id).flatMap(enrolments::find)
                .filter(enrolment -> enrolment.partnerId().equals(user.partnerId()))
                .orElseThrow(CourseController::notFound);
    }

    private static Lesson lesson(Course course, String number) {
        return course.lessons().stream()
                .filter(lesson -> Integer.toString(lesson.number()).equals(number))
                .findFirst()
                .orElseThrow(CourseController::notFound);
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
