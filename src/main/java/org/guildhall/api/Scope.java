package org.guildhall.api;

import static org.guildhall.identity.Role.APPLICANT;
import static org.guildhall.identity.Role.COMPLIANCE_OFFICER;
import static org.guildhall.identity.Role.PARTNER_MANAGER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.identity.Role;

/** A part of the API that a token may be good for, and the roles that may pass it on because they have it themselves. */
public enum Scope {
    PARTNERS_READ("partners", PARTNER_MANAGER, COMPLIANCE_OFFICER),
    APPLICATIONS_READ("applications", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    APPLICATIONS_WRITE("applications", APPLICANT, PARTNER_MANAGER),
    TASKS_READ("tasks", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    TASKS_WRITE("tasks", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    DOCUMENTS_READ("documents", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    DOCUMENTS_WRITE("documents", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    CONTRACTS_READ("contracts", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    CERTIFICATES_READ("certificates", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    MESSAGES_READ("messages", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    MESSAGES_WRITE("messages", APPLICANT, PARTNER_MANAGER, COMPLIANCE_OFFICER),
    COLLEAGUES_READ("colleagues", APPLICANT),
    COLLEAGUES_WRITE("colleagues", APPLICANT),
    INVITATIONS_READ("invitations", PARTNER_MANAGER),
    INVITATIONS_WRITE("invitations", PARTNER_MANAGER),
    TRACKS_READ("tracks", PARTNER_MANAGER),
    INCIDENTS_READ("incidents", PARTNER_MANAGER, COMPLIANCE_OFFICER),
    INCIDENTS_WRITE("incidents", PARTNER_MANAGER),
    WEBHOOKS_READ("webhooks", PARTNER_MANAGER),
    WEBHOOKS_WRITE("webhooks", PARTNER_MANAGER),
    SCREENING_READ("screening", COMPLIANCE_OFFICER),
    AUDIT_READ("audit", COMPLIANCE_OFFICER);

    private final String resource;
    private final Set<Role> roles;

    Scope(String resource, Role... roles) {
        this.resource = resource;
        this.roles = Set.of(roles);
    }

    /** As tokens and the API's description write it: {@code applications:read}. */
    public String code() {
        return resource + ":" + action();
    }

    public String resource() {
        return resource;
    }

    /** {@code read} or {@code write}. */
    public String action() {
        return name().substring(name().lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
    }

    public boolean allowedTo(Role role) {
        return roles.contains(role);
    }

    /** What somebody in a role may give to a token. */
    public static List<Scope> of(Role role) {
        return Arrays.stream(values()).filter(scope -> scope.allowedTo(role)).toList();
    }

    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }
}
