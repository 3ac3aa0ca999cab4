package org.guildhall.duediligence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.guildhall.duediligence.DiligenceDepth;
import org.guildhall.duediligence.DueDiligenceHouse;
import org.guildhall.duediligence.IllegalCaseState;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.matches.Disposition;
import org.guildhall.duediligence.ratings.RiskAssessment;
import org.guildhall.duediligence.ratings.RiskAssessment.Policy;
import org.guildhall.duediligence.ratings.RiskRated;
import org.guildhall.duediligence.ratings.RiskRating;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.PartnerType;
import org.guildhall.partners.Party;
import org.guildhall.testing.ActivatedJobs;
import org.guildhall.workflow.DecisionRegister;
import org.guildhall.workflow.DeployedDecisions.DecisionVersion;
import org.junit.jupiter.api.Test;

/** Depth, ownership and rating: each job delivered twice. */
class OwnershipAndRatingWorkersTest {

    private static final Actor ENGINE = Actor.system("test");
    private static final String LISTED = "Zorvan Quellbrück";

    private final DueDiligenceHouse house = new DueDiligenceHouse();
    private final AssessOwnershipWorker assess = new AssessOwnershipWorker(house.ownerships);
    private final RecordDiligenceDepthWorker depth = new RecordDiligenceDepthWorker(house.cases);
    private final RecordRiskRatingWorker rate = new RecordRiskRatingWorker(house.cases, house.decisions);
    private final DueDiligenceProcess.OfApplication application =
            new DueDiligenceProcess.OfApplication(house.applicationId);

    @Test
    void theDepthIsKept() {
        house.cases.open(house.applicationId, house.partner("Nordlicht GmbH", "Olga Owner"), ENGINE);
        var enhanced = new DueDiligenceProcess.RecordDiligenceDepth(house.applicationId, "enhanced");

        depth.record(enhanced);
        depth.record(enhanced);

        assertThat(house.cases.get(house.applicationId).diligenceDepth()).isEqualTo(DiligenceDepth.ENHANCED);
        assertThatThrownBy(
                        () -> depth.record(new DueDiligenceProcess.RecordDiligenceDepth(house.applicationId, "deep")))
                .hasMessageContaining("Correct the decision diligence-depth");
    }

    @Test
    void everyOwnerBehindCompaniesIsScreenedAndCounts() {
        List<UUID> parties = house.cases.open(house.applicationId, chain(LISTED), ENGINE);
        parties.forEach(party -> house.screenings.screen(house.applicationId, party, ENGINE));

        assertThat(parties).hasSize(4);
        assertThat(house.screenings.ofApplication(house.applicationId)).hasSize(4);
        assertThat(assess.assess(application)).isEqualTo(assess.assess(application));
        assertThat(assess.assess(application).sanctionedOwnership()).isTrue();
        assertThat(assess.assess(application).ownershipLayers()).isEqualTo(2);
        assertThat(assess.assess(application).undisclosedPercent()).isEqualByComparingTo("76");

        house.settleMatches(Disposition.FALSE_POSITIVE, "Another one", new Officer(UUID.randomUUID(), "Otto"));
        assertThat(assess.assess(application).sanctionedOwnership()).isFalse();
    }

    @Test
    void sanctionedOwnershipIsNeverRatedBelowHigh() {
        house.cases
                .open(house.applicationId, chain(LISTED), ENGINE)
                .forEach(party -> house.screenings.screen(house.applicationId, party, ENGINE));

        assertThatThrownBy(() -> house.rate(RiskRating.MEDIUM))
                .isInstanceOf(IllegalCaseState.class)
                .hasMessageContaining("sanctioned ownership is high risk");
        house.rate(RiskRating.HIGH);
        assertThat(house.cases.get(house.applicationId).riskRating()).isEqualTo(RiskRating.HIGH);
    }

    @Test
    void theRatingIsKeptWithRuleInputsAndTheVersionThatAnswered() {
        house.cases.open(house.applicationId, house.partner("Nordlicht GmbH", "Olga Owner"), ENGINE);
        house.events.forget();
        long process = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        DecisionRegister.deployed(process, new DecisionVersion("risk-rating", 77L, 5));
        DecisionRegister.deployed(process, new DecisionVersion("risk-rating", 88L, 6));
        ActivatedJob job = ActivatedJobs.of(DueDiligenceProcess.ID, DueDiligenceProcess.JobTypes.RECORD_RISK_RATING);
        when(job.getProcessDefinitionKey()).thenReturn(process);

        rate.rate(job, rated());
        rate.rate(job, rated());

        RiskAssessment kept = house.cases.assessment(house.applicationId).orElseThrow();
        assertThat(kept.basis().rule()).isEqualTo("Exclusive partner");
        assertThat(kept.basis().policy()).isEqualTo(new Policy("risk-rating", 77L, 5));
        assertThat(kept.basis().factors().undisclosedPercent()).isEqualByComparingTo("40");
        assertThat(house.events.only(RiskRated.class).occurrence().reason())
                .isEqualTo("Exclusive partner: It acts in our name.");
    }

    @Test
    void anOlderModelThatDoesNotTellTheRuleIsStillServed() {
        house.cases.open(house.applicationId, house.partner("Nordlicht GmbH", "Olga Owner"), ENGINE);

        rate.rate(
                ActivatedJobs.of(DueDiligenceProcess.ID, DueDiligenceProcess.JobTypes.RECORD_RISK_RATING),
                new DueDiligenceProcess.RecordRiskRating(
                        house.applicationId, "low", null, null, null, null, null, null, null, null, null));

        assertThat(house.cases.get(house.applicationId).riskRating()).isEqualTo(RiskRating.LOW);
        assertThat(house.cases.assessment(house.applicationId)).isEmpty();
    }

    private DueDiligenceProcess.RecordRiskRating rated() {
        return new DueDiligenceProcess.RecordRiskRating(
                house.applicationId,
                "medium",
                "Exclusive partner",
                "It acts in our name.",
                "DE",
                "distributor",
                false,
                false,
                "none",
                0,
                new BigDecimal("40"));
    }

    /** The person owns half of the upper company, that 60 % of the lower one, and that 80 % of the applicant. */
    private UUID chain(String person) {
        Party lower = Party.owningCompany("Unterholz GmbH", "DE", null, BigDecimal.valueOf(80));
        Party upper = Party.owningCompany("Oberholz GmbH", "DE", null, BigDecimal.valueOf(60))
                .owning(lower.id());
        Party owner = Party.beneficialOwner(person, LocalDate.of(1975, 4, 1), "DE", BigDecimal.valueOf(50))
                .owning(upper.id());
        return house.organisations.register(new NewOrganisation(
                "Nordlicht GmbH",
                null,
                "DE",
                null,
                PartnerType.RESELLER,
                4,
                12,
                new Contact("Cleo Contact", "cleo@applicant.example"),
                List.of(lower, upper, owner)));
    }
}
