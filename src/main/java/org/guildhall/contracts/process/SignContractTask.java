package org.guildhall.contracts.process;

import java.util.Set;
import org.guildhall.contracts.Contract;
import org.guildhall.contracts.ContractNotOpen;
import org.guildhall.contracts.Contracts;
import org.guildhall.contracts.Signer;
import org.guildhall.contracts.SignerNotAuthorised;
import org.guildhall.contracts.Signing;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskHandler;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The partner signs or declines. */
@Component
class SignContractTask implements TaskHandler<SignContractTask.Form, ContractSigningProcess.ContractSignature> {

    private static final int LONGEST_REASON = 2000;

    private final Contracts contracts;
    private final Signing signing;

    SignContractTask(Contracts contracts, Signing signing) {
        this.contracts = contracts;
        this.signing = signing;
    }

    record Form(
            @Nullable String decision,
            @Nullable String signerName,
            @Nullable Boolean agreement,
            @Nullable String declineReason) {}

    record Data(ContractView contract) {}

    @Override
    public String elementId() {
        return ContractSigningProcess.Tasks.SIGN_CONTRACT;
    }

    @Override
    public boolean inPerson() {
        return true;
    }

    @Override
    public Set<OrganisationRole> openTo() {
        return Set.of(OrganisationRole.SIGNATORY);
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Data show(UserTask task) {
        return new Data(ContractView.of(ContractView.required(contracts, task.applicationId())));
    }

    @Override
    public ContractSigningProcess.ContractSignature submit(UserTask task, Form form, Submitter submitter) {
        try {
            return switch (text(form.decision())) {
                case "sign" -> sign(task, form, submitter);
                case "decline" -> decline(task, form, submitter);
                default -> throw InvalidSubmission.of("decision", Wording.of("contracts.sign.choose"));
            };
        } catch (ContractNotOpen e) {
            throw InvalidSubmission.of("", closed(e.state()));
        }
    }

    private ContractSigningProcess.ContractSignature sign(UserTask task, Form form, Submitter submitter) {
        Signer signer = new TypedSignature(form.signerName(), form.agreement())
                .by(submitter, Wording.of("contracts.sign.agree"));
        try {
            signing.sign(task.applicationId(), signer);
        } catch (SignerNotAuthorised e) {
            throw InvalidSubmission.of("signerName", Wording.of("contracts.sign.not-authorised"));
        }
        return new ContractSigningProcess.ContractSignature(true);
    }

    private ContractSigningProcess.ContractSignature decline(UserTask task, Form form, Submitter submitter) {
        String reason = text(form.declineReason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw InvalidSubmission.of("declineReason", Wording.of("contracts.sign.why", LONGEST_REASON));
        }
        signing.decline(task.applicationId(), reason, submitter.person().actor());
        return new ContractSigningProcess.ContractSignature(false);
    }

    private static Wording closed(Contract.State state) {
        return switch (state) {
            case EXPIRED -> Wording.of("contracts.sign.expired");
            case DECLINED -> Wording.of("contracts.sign.declined");
            case OFFERED, SIGNED, COUNTERSIGNED, SEALED -> Wording.of("contracts.sign.signed");
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
