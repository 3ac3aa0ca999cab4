package org.guildhall.training.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.guildhall.partners.Actor;
import org.guildhall.testing.papers.Pages;
import org.guildhall.testing.papers.PapersContext;
import org.guildhall.testing.papers.People;
import org.guildhall.training.Enrolment;
import org.guildhall.training.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringJUnitConfig(PapersContext.class)
class CourseControllerTest {

    @Autowired
    CourseController controller;

    @Autowired
    Enrolments enrolments;

    private final UUID applicationId = UUID.randomUUID();
    private final UUID partnerId = UUID.randomUUID();
    private final RequestPostProcessor learner = Pages.as(People.applicant(partnerId));
    private MockMvc pages;
    private Enrolment enrolment;

    @BeforeEach
    void anEnrolledLearner() {
        pages = Pages.of(controller);
        enrolment = enrolments.enrol(applicationId, partnerId, List.of("partner-essentials"), Actor.system("test"));
    }

    @Test
    void learnerReadsLessonAfterLesson() throws Exception {
        pages.perform(get(enrolment.url()).with(learner))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("0 of 4 lessons read"),
                                containsString("Read lesson 1: How the programme works"))));
        pages.perform(get(enrolment.url() + "/lessons/1").with(learner))
                .andExpect(content()
                        .string(allOf(
                                containsString("Registering a deal"),
                                containsString("Mark as read"),
                                containsString("Lesson 1 of 4"))));
        for (int lesson = 1; lesson <= 4; lesson++) {
            String next = lesson == 4 ? enrolment.url() : enrolment.url() + "/lessons/" + (lesson + 1);
            pages.perform(post(enrolment.url() + "/lessons/" + lesson).with(learner))
                    .andExpect(redirectedUrl(next));
        }
        pages.perform(get(enrolment.url()).with(learner))
                .andExpect(content()
                        .string(allOf(
                                containsString("4 of 4 lessons read"),
                                containsString("confirm the course in your tasks"))));
        pages.perform(get(enrolment.url() + "/lessons/1").with(learner))
                .andExpect(content().string(not(containsString("Mark as read"))));
    }

    @Test
    void toOthersTheCourseDoesNotExist() throws Exception {
        for (var other : new RequestPostProcessor[] {
            Pages.as(People.applicant(UUID.randomUUID())), Pages.as(People.partnerManager())
        }) {
            pages.perform(get(enrolment.url()).with(other)).andExpect(status().isNotFound());
            pages.perform(post(enrolment.url() + "/lessons/1").with(other)).andExpect(status().isNotFound());
        }
        for (String path : new String[] {"/lessons/0", "/lessons/5", "/lessons/01", "/lessons/one"}) {
            pages.perform(get(enrolment.url() + path).with(learner)).andExpect(status().isNotFound());
        }
        pages.perform(get("/courses/nonsense").with(learner)).andExpect(status().isNotFound());
    }

    @Test
    void aLapsedCourseSaysSo() throws Exception {
        enrolments.lapse(applicationId, Actor.system("test"));

        pages.perform(post(enrolment.url() + "/lessons/1").with(learner)).andExpect(redirectedUrl(enrolment.url()));
        pages.perform(get(enrolment.url()).with(learner))
                .andExpect(content().string(containsString("The time for this course has run out")));
    }
}
