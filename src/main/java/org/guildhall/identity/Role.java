package org.guildhall.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a person does here. Each role is a candidate group of user tasks in the process models. */
public enum Role {
    APPLICANT("applicants"),
    PARTNER_MANAGER("partner-managers"),
    COMPLIANCE_OFFICER("compliance-officers");

    private final String candidateGroup;

    Role(String candidateGroup) {
        this.candidateGroup = candidateGroup;
    }

    public String candidateGroup() {
        return candidateGroup;
    }

    public static Optional<Role> ofCandidateGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role.candidateGroup.equals(group))
                .findFirst();
    }
}
