package org.guildhall.embedded.contract;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Registered for all tests: a class fails when the embedded engine gave it an answer that breaks the contract. */
public final class ContractExtension implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Contract.get().record();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> violations = Contract.get().takeViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("Expected answers as the official description of the REST API has them, but:%n%s"
                    .formatted(String.join(System.lineSeparator(), violations)));
        }
    }
}
