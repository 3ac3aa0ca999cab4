package org.guildhall.certification;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.guildhall.tracks.ExamTerms;
import org.guildhall.tracks.Tracks;
import org.springframework.stereotype.Component;

/** The rules by which an application is examined: the programme's, with what the application's track says. */
@Component
public class ExamRulebook {

    private final CertificationSettings programme;
    private final Tracks tracks;

    ExamRulebook(CertificationSettings programme, Tracks tracks) {
        this.programme = programme;
        this.tracks = tracks;
    }

    /** The courses on which the application is examined. */
    List<String> courses(UUID applicationId) {
        return tracks.ofApplication(applicationId).demands().courses();
    }

    public ExamRules of(UUID applicationId) {
        ExamTerms terms = tracks.ofApplication(applicationId).demands().exam();
        return new ExamRules(
                programme.programme(),
                programme.issuer(),
                terms.passMark(),
                terms.attempts(),
                Duration.ofDays(terms.coolDownDays()),
                Period.ofMonths(terms.validityMonths()));
    }
}
