package org.guildhall.denylist;

import java.util.List;
import java.util.UUID;
import org.guildhall.partners.PartnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation, or an entry of the deny list, that has something in common with one.
 *
 * @param status where the other stands; null for an entry of the deny list
 * @param same what both have, in the words of the one that was asked about
 */
public record Resemblance(UUID id, String name, @Nullable PartnerStatus status, List<Trait> same) {

    public boolean denied() {
        return status == null;
    }

    /** Whether the other was refused before or its partnership was ended. */
    public boolean reapplicant() {
        return status == PartnerStatus.NOT_ADMITTED || status == PartnerStatus.TERMINATED;
    }
}
