package org.guildhall.contracts.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.contracts.Contract;
import org.guildhall.contracts.Contract.State;
import org.guildhall.contracts.ContractCountersigned;
import org.guildhall.contracts.ContractDeclined;
import org.guildhall.contracts.ContractExpired;
import org.guildhall.contracts.ContractLimits;
import org.guildhall.contracts.ContractNotOpen;
import org.guildhall.contracts.ContractOffered;
import org.guildhall.contracts.ContractSealed;
import org.guildhall.contracts.ContractSigned;
import org.guildhall.contracts.ContractTerms;
import org.guildhall.contracts.Contracts;
import org.guildhall.contracts.CountersignatureOverdue;
import org.guildhall.contracts.SignatureReminderDue;
import org.guildhall.contracts.process.ContractSigningProcess.Case;
import org.guildhall.contracts.process.ContractSigningProcess.ContractExpiry;
import org.guildhall.contracts.process.ContractSigningProcess.ContractSignature;
import org.guildhall.contracts.process.ContractSigningProcess.JobTypes;
import org.guildhall.contracts.process.ContractSigningProcess.PrepareContract;
import org.guildhall.documents.DocumentKind;
import org.guildhall.documents.Documents;
import org.guildhall.documents.Sha256;
import org.guildhall.identity.Role;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.papers.HappenedEvents;
import org.guildhall.testing.papers.Jobs;
import org.guildhall.testing.papers.PapersContext;
import org.guildhall.testing.papers.Pdf;
import org.guildhall.testing.papers.People;
import org.guildhall.testing.papers.Register;
import org.guildhall.tracks.TrackRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PapersContext.class)
class ContractSigningTest {

    private static final ContractLimits LIMITS = new ContractLimits(new BigDecimal("12.5"), 60);

    @Autowired
    Contracts contracts;

    @Autowired
    Documents documents;

    @Autowired
    PrepareContractWorker prepare;

    @Autowired
    ExpireContractWorker expire;

    @Autowired
    SealContractWorker seal;

    @Autowired
    RemindSignatoryWorker remind;

    @Autowired
    EscalateCountersignatureWorker escalate;

    @Autowired
    SignContractTask signTask;

    @Autowired
    CountersignContractTask countersignTask;

    @Autowired
    Register register;

    @Autowired
    Organisations organisations;

    @Autowired
    HappenedEvents events;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID applicationId = UUID.randomUUID();
    UUID partnerId = UUID.randomUUID();

    @BeforeEach
    void anOfferedContract() {
        partnerId = register.organisation("Müller & Söhne GmbH", "Carla Contact", "Jürgen Groß-Müller");
        TrackRegister.assign(applicationId, PartnerType.RESELLER);
        var job = Jobs.job(ContractSigningProcess.ID, JobTypes.PREPARE_CONTRACT);
        prepare.prepare(job, new PrepareContract(applicationId, partnerId, "low", LIMITS));
        prepare.prepare(job, new PrepareContract(applicationId, partnerId, "low", LIMITS));
    }

    @Test
    void theTermsAreThoseOfTheTrackAtItsRiskWithinTheLimits() {
        UUID other = UUID.randomUUID();
        TrackRegister.assign(other, PartnerType.JOINT_VENTURE);

        prepare.prepare(
                Jobs.job(ContractSigningProcess.ID, JobTypes.PREPARE_CONTRACT),
                new PrepareContract(other, partnerId, "medium", new ContractLimits(new BigDecimal(20), 24)));

        ContractTerms terms =
                contracts.ofApplication(other).orElseThrow().offer().terms();
        assertThat(terms.template()).isEqualTo("joint-venture-agreement");
        assertThat(terms.commission()).isEqualTo("20");
        assertThat(terms.termMonths()).isEqualTo(24);
        assertThat(terms.noticeDays()).isEqualTo(180);
    }

    @Test
    void preparedTwiceThereIsOneContractAndOnePaper() {
        Contract contract = contract();

        assertThat(contract.state()).isEqualTo(State.OFFERED);
        assertThat(contract.offer().counterparty().legalName()).isEqualTo("Müller & Söhne GmbH");
        assertThat(documents.ofApplication(applicationId)).singleElement().satisfies(paper -> {
            assertThat(paper.kind()).isEqualTo(DocumentKind.CONTRACT);
            assertThat(paper.id()).isEqualTo(contract.document());
            assertThat(paper.sha256()).isEqualTo(contract.sha256());
        });
        assertThat(events.of(applicationId, ContractOffered.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.documentId()).isEqualTo(contract.document());
                    assertThat(event.occurrence().actor())
                            .isEqualTo(Actor.process(JobTypes.PREPARE_CONTRACT, "contract-signing:1"));
                });
    }

    @Test
    void formShowsTheTermsAndWhereToReadThePaper() {
        var shown = signTask.show(signTask()).contract();

        assertThat(shown.counterparty()).isEqualTo("Müller & Söhne GmbH");
        assertThat(shown.commissionPercent()).isEqualTo("12.5");
        assertThat(shown.documentUrl()).isEqualTo("/documents/" + contract().document());
        assertThat(shown.sha256()).isEqualTo(contract().sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "Jürgen Groß-Müller",
        "jurgen gross muller",
        "'Groß-Müller, Jürgen'",
        "'  JÜRGEN   GROSS-MÜLLER '",
        "Carla Contact"
    })
    void signatoryOrContactSignsWhateverTheSpelling(String name) {
        assertThat(submit("sign", name, true, null)).isEqualTo(new ContractSignature(true));
        assertThat(contract().state()).isEqualTo(State.SIGNED);
        assertThat(events.of(applicationId, ContractSigned.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Olga Owner", "Jürgen", "Nobody Known", "'---'", "<script>alert(1)</script>", "王小明"})
    void anybodyElseIsRefusedOnTheNameField(String name) {
        InvalidSubmission refused =
                catchThrowableOfType(InvalidSubmission.class, () -> submit("sign", name, true, null));

        assertThat(refused.errors()).containsOnlyKeys("signerName");
        assertThat(contract().state()).isEqualTo(State.OFFERED);
        assertThat(events.of(applicationId, ContractSigned.class)).isEmpty();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> submit("sign", "  ", null, null))
                        .errors())
                .containsOnlyKeys("signerName", "agreement");
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> submit("sign", "x".repeat(10_000), true, null))
                        .errors())
                .containsOnlyKeys("signerName");
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> submit("decline", null, null, " "))
                        .errors())
                .containsOnlyKeys("declineReason");
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> submit(null, null, null, null))
                        .errors())
                .containsOnlyKeys("decision");
    }

    @Test
    void evidenceOfTheSignatureIsKept() {
        submit("sign", " Carla Contact ", true, null);

        assertThat(contracts.partnerSignature(contract())).hasValueSatisfying(signature -> {
            assertThat(signature.signerName()).isEqualTo("Carla Contact");
            assertThat(signature.address()).isEqualTo("203.0.113.7");
            assertThat(signature.userAgent()).isEqualTo("Mozilla/5.0 (Test)");
            assertThat(signature.signedAt()).isEqualTo(clock.instant());
            assertThat(signature.signedSha256()).isEqualTo(contract().sha256());
        });
    }

    @Test
    void decliningKeepsTheReasonAndEndsTheOffer() {
        assertThat(submit("decline", null, null, " The term is too long. ")).isEqualTo(new ContractSignature(false));

        assertThat(contract().state()).isEqualTo(State.DECLINED);
        assertThat(events.of(applicationId, ContractDeclined.class))
                .singleElement()
                .satisfies(event -> assertThat(event.occurrence().reason()).isEqualTo("The term is too long."));
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> submit("sign", "Carla Contact", true, null))
                        .errors())
                .containsOnlyKeys("");
    }

    @Test
    void sealedPaperHoldsBothSignaturesHoweverOftenItIsSealed() {
        submit("sign", "Jürgen Groß-Müller", true, null);
        clock.pass(Duration.ofHours(2));
        countersign();
        var job = Jobs.job(ContractSigningProcess.ID, JobTypes.SEAL_CONTRACT);
        seal.seal(job, new Case(applicationId));
        seal.seal(job, new Case(applicationId));

        Contract contract = contract();
        assertThat(contract.state()).isEqualTo(State.SEALED);
        assertThat(documents.ofApplication(applicationId)).hasSize(2);
        byte[] sealed = documents.content(contract.sealedDocument()).orElseThrow();
        assertThat(Pdf.text(sealed)).contains("Jürgen Groß-Müller", "Vera Vendor", contract.sha256());
        assertThat(Sha256.of(Pdf.attachments(sealed).get("agreement-as-signed.pdf")))
                .isEqualTo(contract.sha256());
        assertThat(events.of(applicationId, ContractCountersigned.class)).hasSize(1);
        assertThat(events.of(applicationId, ContractSealed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.documentId()).isEqualTo(contract.sealedDocument()));
    }

    @Test
    void countersigningShowsThePartnersSignatureAndWorksOnce() {
        submit("sign", "Carla Contact", true, null);

        var signature = countersignTask.show(countersignUserTask()).signature();
        assertThat(signature.signerName()).isEqualTo("Carla Contact");
        assertThat(signature.signedAt()).matches("\\d+ March 2026, \\d\\d:30 UTC");
        countersign();
        assertThatThrownBy(this::countersign).isInstanceOf(InvalidSubmission.class);
        assertThat(catchThrowableOfType(
                                InvalidSubmission.class,
                                () -> countersignTask.submit(
                                        countersignUserTask(),
                                        new CountersignContractTask.Form(null, false),
                                        People.submitter(People.partnerManager())))
                        .errors())
                .containsOnlyKeys("signerName", "agreement");
    }

    @Test
    void onlyACountersignedContractIsSealed() {
        var job = Jobs.job(ContractSigningProcess.ID, JobTypes.SEAL_CONTRACT);

        assertThatThrownBy(() -> seal.seal(job, new Case(applicationId))).isInstanceOf(ContractNotOpen.class);
    }

    @Test
    void anUnsignedContractExpiresOnce() {
        var job = Jobs.job(ContractSigningProcess.ID, JobTypes.EXPIRE_CONTRACT);

        assertThat(expire.expire(job, new Case(applicationId))).isEqualTo(new ContractExpiry(true, false));
        assertThat(expire.expire(job, new Case(applicationId))).isEqualTo(new ContractExpiry(true, false));
        assertThat(events.of(applicationId, ContractExpired.class)).hasSize(1);
        assertThat(catchThrowableOfType(InvalidSubmission.class, () -> submit("sign", "Carla Contact", true, null)))
                .hasMessageNotContaining("Carla");
    }

    @Test
    void whoAnsweredAMomentBeforeTheTimerIsNotForgotten() {
        var job = Jobs.job(ContractSigningProcess.ID, JobTypes.EXPIRE_CONTRACT);
        submit("sign", "Carla Contact", true, null);

        assertThat(expire.expire(job, new Case(applicationId))).isEqualTo(new ContractExpiry(false, true));
        assertThat(expire.expire(job, new Case(applicationId))).isEqualTo(new ContractExpiry(false, true));
        assertThat(contract().state()).isEqualTo(State.SIGNED);
        assertThat(events.of(applicationId, ContractExpired.class)).isEmpty();
    }

    @Test
    void whoDeclinedAMomentBeforeTheTimerHasDeclined() {
        submit("decline", null, null, "No.");

        assertThat(expire.expire(
                        Jobs.job(ContractSigningProcess.ID, JobTypes.EXPIRE_CONTRACT), new Case(applicationId)))
                .isEqualTo(new ContractExpiry(false, false));
    }

    @Test
    void remindsOncePerStepAndOnlyWhileASignatureIsAwaited() {
        var first = Jobs.job(ContractSigningProcess.ID, JobTypes.REMIND_SIGNATORY);
        remind.remind(first, new Case(applicationId));
        remind.remind(first, new Case(applicationId));
        assertThat(events.of(applicationId, SignatureReminderDue.class)).hasSize(1);

        remind.remind(Jobs.job(ContractSigningProcess.ID, JobTypes.REMIND_SIGNATORY), new Case(applicationId));
        assertThat(events.of(applicationId, SignatureReminderDue.class)).hasSize(2);

        submit("sign", "Carla Contact", true, null);
        remind.remind(Jobs.job(ContractSigningProcess.ID, JobTypes.REMIND_SIGNATORY), new Case(applicationId));
        assertThat(events.of(applicationId, SignatureReminderDue.class)).hasSize(2);

        var late = Jobs.job(ContractSigningProcess.ID, JobTypes.ESCALATE_COUNTERSIGNATURE);
        escalate.escalate(late, new Case(applicationId));
        escalate.escalate(late, new Case(applicationId));
        assertThat(events.of(applicationId, CountersignatureOverdue.class)).hasSize(1);
    }

    @Test
    void databaseKeepsASecondContractOut() {
        assertThat(jdbc.sql("select count(*) from contracts.contract where application_id = :id")
                        .param("id", applicationId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private ContractSignature submit(
            @Nullable String decision, @Nullable String name, @Nullable Boolean agreement, @Nullable String reason) {
        return signTask.submit(
                signTask(),
                new SignContractTask.Form(decision, name, agreement, reason),
                People.submitter(People.applicant(partnerId)));
    }

    @Test
    void nobodySignsForTheVendorWhileThePartnerIsSuspended() {
        submit("sign", "Jürgen Groß-Müller", true, null);
        organisations.changeStatus(partnerId, PartnerStatus.SUSPENDED, Actor.system("test"), applicationId);

        assertThatThrownBy(this::countersign)
                .isInstanceOfSatisfying(InvalidSubmission.class, refused -> assertThat(refused.errors())
                        .containsEntry("", Wording.of("contracts.countersign.suspended")));
        organisations.changeStatus(partnerId, PartnerStatus.ONBOARDING, Actor.system("test"), applicationId);
        countersign();
        assertThat(contract().state()).isEqualTo(State.COUNTERSIGNED);
    }

    private void countersign() {
        countersignTask.submit(
                countersignUserTask(),
                new CountersignContractTask.Form("Vera Vendor", true),
                People.submitter(People.partnerManager()));
    }

    private UserTask signTask() {
        return People.task(signTask.elementId(), ContractSigningProcess.ID, applicationId, partnerId, Role.APPLICANT);
    }

    private UserTask countersignUserTask() {
        return People.task(
                countersignTask.elementId(), ContractSigningProcess.ID, applicationId, partnerId, Role.PARTNER_MANAGER);
    }

    private Contract contract() {
        return contracts.ofApplication(applicationId).orElseThrow();
    }
}
