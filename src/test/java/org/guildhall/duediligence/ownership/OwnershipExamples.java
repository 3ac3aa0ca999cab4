package org.guildhall.duediligence.ownership;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guildhall.partners.Party;

/** Ownerships for tests of other packages. */
public final class OwnershipExamples {

    private OwnershipExamples() {}

    /** With nobody on a list. */
    public static Ownership of(List<Party> parties) {
        return Ownership.of(parties, Map.of(), BigDecimal.valueOf(25));
    }
}
