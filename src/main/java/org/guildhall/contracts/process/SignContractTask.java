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
                default -> throw InvalidSubmission.of("decision", "Choose whether you sign or decline.");
            };
        } catch (ContractNotOpen e) {
            throw InvalidSubmission.of("", closed(e.state()));
        }
    }

    private ContractSigningProcess.ContractSignature sign(UserTask task, Form form, Submitter submitter) {
        Signer signer = new TypedSignature(form.signerName(), form.agreement())
                .by(submitter, "Confirm that you have read the agreement and want to be bound by it.");
        try {
            signing.sign(task.applicationId(), signer);
        } catch (SignerNotAuthorised e) {
            throw InvalidSubmission.of(
                    "signerName",
                    "Type the full name of an authorised signatory named in your application, or of your contact "
                            + "person. If somebody else is to sign, tell your partner manager first.");
        }
        return new ContractSigningProcess.ContractSignature(true);
    }

    private ContractSigningProcess.ContractSignature decline(UserTask task, Form form, Submitter submitter) {
        String reason = text(form.declineReason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw InvalidSubmission.of(
                    "declineReason",
                    "Tell us why you decline, in at most " + LONGEST_REASON + " characters, so that we can answer.");
        }
        signing.decline(task.applicationId(), reason, submitter.person().actor());
        return new ContractSigningProcess.ContractSignature(false);
    }

    private static String closed(Contract.State state) {
        return switch (state) {
            case EXPIRED -> "The time to sign this contract has run out. Ask your partner manager for a new offer.";
            case DECLINED -> "This contract was declined already.";
            case OFFERED, SIGNED, COUNTERSIGNED, SEALED -> "This contract was signed already. You need do nothing.";
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
