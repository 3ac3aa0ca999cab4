package org.guildhall.certification.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.certification.Attempt;
import org.guildhall.certification.AttemptNotOpen;
import org.guildhall.certification.ExamQuestion;
import org.guildhall.certification.ExamRulebook;
import org.guildhall.certification.ExamRules;
import org.guildhall.certification.Examinations;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The applicant sits the examination. */
@Component
class SitExamTask implements TaskHandler<SitExamTask.Form, CertificationProcess.Result> {

    private static final Set<String> VALUES = Set.of("a", "b", "c", "d");

    private final Examinations examinations;
    private final ExamRulebook rulebook;

    SitExamTask(Examinations examinations, ExamRulebook rulebook) {
        this.examinations = examinations;
        this.rulebook = rulebook;
    }

    record Form(
            @Nullable String answer1,
            @Nullable String answer2,
            @Nullable String answer3,
            @Nullable String answer4,
            @Nullable String answer5) {

        List<String> answers() {
            return Stream.of(answer1, answer2, answer3, answer4, answer5)
                    .map(answer -> answer == null ? "" : answer)
                    .toList();
        }
    }

    record Data(ExamView exam, List<ExamQuestion> questions) {}

    record ExamView(String programme, int passMark, int attempt, int attemptsAllowed) {}

    @Override
    public String elementId() {
        return CertificationProcess.Tasks.SIT_EXAM;
    }

    @Override
    public boolean inPerson() {
        return true;
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
        Attempt attempt = examinations
                .latest(task.applicationId())
                .orElseThrow(() -> new IllegalStateException("Expected an attempt for application "
                        + task.applicationId() + " to show, but none was opened. Open one first."));
        ExamRules rules = rulebook.of(task.applicationId());
        return new Data(
                new ExamView(rules.programme(), rules.passMark(), attempt.number(), rules.attemptsAllowed()),
                examinations.questions(attempt));
    }

    @Override
    public CertificationProcess.Result submit(UserTask task, Form form, Submitter submitter) {
        List<String> answers = form.answers();
        Map<String, Wording> errors = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!VALUES.contains(answers.get(i))) {
                errors.put("answer" + (i + 1), Wording.of("certification.task.choose"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        try {
            return CertificationProcess.Result.of(examinations.answer(
                    task.applicationId(), answers, submitter.person().actor()));
        } catch (AttemptNotOpen e) {
            throw InvalidSubmission.of(
                    "",
                    e.state() == Attempt.State.LAPSED
                            ? Wording.of("certification.task.over")
                            : Wording.of("certification.task.handed-in"));
        }
    }
}
