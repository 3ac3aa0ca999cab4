package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Party;
import org.guildhall.partners.Position;
import org.guildhall.tracks.OwnAnswers;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final Actor CLEO = Actor.person(UUID.randomUUID(), "Cleo Contact");

    private final RecruitmentHouse house = new RecruitmentHouse();
    private final Applications applications = house.applications;

    @Test
    void aReceivedApplicationWaitsForItsContact() {
        Receipt receipt = applications.receive(RecruitmentHouse.form());

        assertThat(receipt.contactMail()).isEqualTo("cleo@nordlicht.example");
        assertThat(applications.summary(receipt.applicationId()).state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(house.organisations.parties(receipt.partnerId()))
                .extracting(Party::position)
                .containsExactly(Position.COMPANY, Position.BENEFICIAL_OWNER, Position.AUTHORISED_SIGNATORY);
        assertThat(house.events.all()).isEmpty();
    }

    @Test
    void aFormWithProblemsIsNotKept() {
        ApplicationForm form = RecruitmentHouse.form("", null, -1, null);

        assertThatThrownBy(() -> applications.receive(form))
                .isInstanceOf(InvalidSubmission.class)
                .extracting("errors", InstanceOfAssertFactories.map(String.class, String.class))
                .containsOnlyKeys("legalName", "yearsInBusiness");
        assertThat(applications.search(null, null, 10)).isEmpty();
    }

    @Test
    void confirmingSubmitsOnce() {
        Receipt receipt = applications.receive(RecruitmentHouse.form());
        house.clock.pass(Duration.ofHours(2));

        applications.confirm(receipt.applicationId(), CLEO);
        applications.confirm(receipt.applicationId(), CLEO);

        ApplicationSubmitted submitted = house.events.only(ApplicationSubmitted.class);
        assertThat(submitted.occurrence().applicationId()).isEqualTo(receipt.applicationId());
        assertThat(submitted.occurrence().partnerId()).isEqualTo(receipt.partnerId());
        assertThat(submitted.occurrence().actor()).isEqualTo(CLEO);
        ApplicationSummary summary = applications.summary(receipt.applicationId());
        assertThat(summary.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(summary.submittedAt()).isEqualTo(house.clock.instant());
        assertThat(summary.receivedAt()).isEqualTo(house.clock.instant().minus(Duration.ofHours(2)));
    }

    @Test
    void applicationsAreFoundByStateNameAndPartner() {
        Receipt received = applications.receive(RecruitmentHouse.form("Alpha Handel", null, null, null));
        house.clock.pass(Duration.ofMinutes(1));
        PartnerApplication submitted = house.submitted(RecruitmentHouse.form("Beta Handel", null, null, null));

        assertThat(applications.search(null, "handel", 10))
                .extracting(ApplicationSummary::legalName)
                .containsExactly("Beta Handel", "Alpha Handel");
        assertThat(applications.search(ApplicationState.SUBMITTED, " ", 10))
                .extracting(ApplicationSummary::applicationId)
                .containsExactly(submitted.id());
        assertThat(applications.search(ApplicationState.SUBMITTED, "alpha", 10)).isEmpty();
        assertThat(applications.search(null, null, 1)).hasSize(1);
        assertThat(applications.ofPartner(received.partnerId()))
                .map(ApplicationSummary::applicationId)
                .contains(received.applicationId());
        assertThat(applications.ofPartner(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theSameAgainWithinADayIsTheSameApplication() {
        UUID submission = UUID.randomUUID();
        Receipt first = applications
                .receiveOnce(submission, RecruitmentHouse.form(), CompanyDetails.NONE, OwnAnswers.NONE)
                .orElseThrow();

        assertThat(applications.receiveOnce(submission, RecruitmentHouse.form(), CompanyDetails.NONE, OwnAnswers.NONE))
                .isEmpty();
        house.clock.pass(Duration.ofMinutes(10));
        assertThat(applications.receiveOnce(submission, RecruitmentHouse.form(), CompanyDetails.NONE, OwnAnswers.NONE))
                .contains(first);
        applications.confirm(first.applicationId(), CLEO);
        assertThat(applications.receiveOnce(submission, RecruitmentHouse.form(), CompanyDetails.NONE, OwnAnswers.NONE))
                .isEmpty();
        assertThat(applications.search(null, null, 10)).hasSize(1);

        house.clock.pass(Duration.ofDays(2));
        assertThat(applications.receiveOnce(submission, RecruitmentHouse.form(), CompanyDetails.NONE, OwnAnswers.NONE))
                .isPresent();
    }
}
