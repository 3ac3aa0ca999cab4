package org.guildhall.partners;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of partnership on offer. The code is what forms, decisions and process variables carry. */
public enum PartnerType {
    REFERRAL("referral", "Referral partner"),
    AFFILIATE("affiliate", "Affiliate"),
    RESELLER("reseller", "Reseller"),
    VALUE_ADDED_RESELLER("valueAddedReseller", "Value-added reseller"),
    DISTRIBUTOR("distributor", "Distributor"),
    SYSTEM_INTEGRATOR("systemIntegrator", "System integrator"),
    SERVICE_PROVIDER("serviceProvider", "Service provider"),
    TECHNOLOGY("technology", "Technology partner"),
    SALES_REPRESENTATIVE("salesRepresentative", "Independent sales representative"),
    FRANCHISE("franchise", "Franchise or licensing partner"),
    JOINT_VENTURE("jointVenture", "Joint venture or co-branding partner");

    private final String code;
    private final String label;

    PartnerType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<PartnerType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
