package org.guildhall.contracts.process;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.guildhall.contracts.Contract;
import org.guildhall.contracts.ContractNotOpen;
import org.guildhall.contracts.Contracts;
import org.guildhall.contracts.Signature;
import org.guildhall.contracts.Signer;
import org.guildhall.contracts.Signing;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner manager signs for the vendor. */
@Component
class CountersignContractTask
        implements TaskHandler<CountersignContractTask.Form, ContractSigningProcess.Countersignature> {

    private final Contracts contracts;
    private final Signing signing;
    private final Organisations organisations;
    private final Words words;

    CountersignContractTask(Contracts contracts, Signing signing, Organisations organisations, Words words) {
        this.contracts = contracts;
        this.signing = signing;
        this.organisations = organisations;
        this.words = words;
    }

    record Form(@Nullable String signerName, @Nullable Boolean agreement) {}

    record Data(ContractView contract, SignatureView signature) {}

    /** @param signedAt as people read it, in UTC */
    record SignatureView(String signerName, String signedAt) {}

    @Override
    public String elementId() {
        return ContractSigningProcess.Tasks.COUNTERSIGN_CONTRACT;
    }

    @Override
    public boolean inPerson() {
        return true;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Data show(UserTask task) {
        Contract contract = ContractView.required(contracts, task.applicationId());
        Signature signature = contracts
                .partnerSignature(contract)
                .orElseThrow(() -> new IllegalStateException("Expected contract "
                        + contract.offer().number() + " to be signed by the partner, but it is not."));
        return new Data(ContractView.of(contract), new SignatureView(signature.signerName(), signedAt(signature)));
    }

    private String signedAt(Signature signature) {
        OffsetDateTime at = signature.signedAt().atOffset(ZoneOffset.UTC);
        return words.day(at.toLocalDate())
                + DateTimeFormatter.ofPattern(", HH:mm 'UTC'").format(at);
    }

    @Override
    public ContractSigningProcess.Countersignature submit(UserTask task, Form form, Submitter submitter) {
        if (organisations.find(task.partnerId()).status() == PartnerStatus.SUSPENDED) {
            throw InvalidSubmission.of("", Wording.of("contracts.countersign.suspended"));
        }
        Signer signer = new TypedSignature(form.signerName(), form.agreement())
                .by(submitter, Wording.of("contracts.countersign.agree"));
        try {
            signing.countersign(task.applicationId(), signer);
        } catch (ContractNotOpen e) {
            throw InvalidSubmission.of("", Wording.of("contracts.countersign.closed"));
        }
        return new ContractSigningProcess.Countersignature(true);
    }
}
