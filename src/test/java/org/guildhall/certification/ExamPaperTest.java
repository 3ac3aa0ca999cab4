package org.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.tracks.Catalogue;
import org.junit.jupiter.api.Test;

class ExamPaperTest {

    private final QuestionBank bank = new QuestionBank(new ObjectMapper(), List.of());

    private final List<Question> questions = bank.of(List.of("partner-essentials"));

    @Test
    void bankHasEnoughDifferentQuestionsOnEveryLesson() {
        assertThat(questions).hasSizeGreaterThanOrEqualTo(15);
        assertThat(questions).extracting(Question::text).doesNotHaveDuplicates();
        assertThat(questions).extracting(Question::lesson).containsOnly(1, 2, 3, 4);
    }

    @Test
    void equalSeedsGiveEqualPapersAndOthersDiffer() {
        List<String> drawn = ExamPaper.draw(questions, 5, 42);

        assertThat(ExamPaper.draw(questions, 5, 42)).isEqualTo(drawn);
        assertThat(paper(drawn, 42)).isEqualTo(paper(drawn, 42));
        assertThat(paper(drawn, 42)).isNotEqualTo(paper(drawn, 43));
        Set<List<String>> draws = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            draws.add(ExamPaper.draw(questions, 5, seed));
        }
        assertThat(draws).hasSizeGreaterThan(45);
    }

    @Test
    void everyPaperAsksAboutEveryLesson() {
        for (long seed = 0; seed < 200; seed++) {
            List<Question> asked = ExamPaper.draw(questions, 5, seed).stream()
                    .map(bank::question)
                    .toList();
            assertThat(asked).hasSize(5).doesNotHaveDuplicates();
            assertThat(asked).extracting(Question::lesson).contains(1, 2, 3, 4);
        }
    }

    @Test
    void ofSeveralCoursesEveryLessonIsAskedAboutSometimesAndNoOtherCourseEver() {
        List<Question> two = bank.of(List.of("partner-essentials", "selling-and-supporting"));
        Set<String> lessons = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            ExamPaper.draw(two, 5, seed).stream()
                    .map(bank::question)
                    .forEach(question -> lessons.add(question.course() + question.lesson()));
        }
        assertThat(lessons)
                .containsExactlyInAnyOrder(
                        "partner-essentials1",
                        "partner-essentials2",
                        "partner-essentials3",
                        "partner-essentials4",
                        "selling-and-supporting1",
                        "selling-and-supporting2",
                        "selling-and-supporting3");
    }

    @Test
    void aCourseWithoutEnoughQuestionsIsNoticedAtStart() {
        Catalogue courses = mock(Catalogue.class);
        when(courses.kind()).thenReturn(Catalogue.Kind.COURSE);
        when(courses.items()).thenReturn(List.of(new Catalogue.Item("knitting", "Knitting")));

        assertThatThrownBy(() -> new QuestionBank(new ObjectMapper(), List.of(courses)))
                .hasMessageContaining("knitting");
    }

    @Test
    void rightAnswersStandInEveryPlace() {
        Set<String> places = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            paper(ExamPaper.draw(questions, 5, seed), seed).items().forEach(item -> places.add(item.rightValue()));
        }
        assertThat(places).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void scoresInPercent() {
        ExamPaper paper = paper(ExamPaper.draw(questions, 5, 1), 1);
        List<String> right =
                paper.items().stream().map(ExamPaper.Item::rightValue).toList();

        assertThat(paper.score(right)).isEqualTo(100);
        assertThat(paper.score(List.of(right.get(0), right.get(1), right.get(2), right.get(3), "x")))
                .isEqualTo(80);
        assertThat(paper.score(List.of("", "", "", "", ""))).isZero();
    }

    @Test
    void rulesThatCannotHoldAreRefused() {
        assertThatThrownBy(() -> new ExamRules("P", "I", 80, 3, Duration.ofDays(-1), Period.ofYears(1)))
                .hasMessageContaining("cool-down");
        assertThatThrownBy(() -> new ExamRules("P", "I", 80, 3, Duration.ofDays(1), Period.ZERO))
                .hasMessageContaining("validity");
    }

    private ExamPaper paper(List<String> questions, long seed) {
        return ExamPaper.of(questions.stream().map(bank::question).toList(), seed);
    }
}
