package org.guildhall.duediligence.ratings;

import java.math.BigDecimal;
import org.guildhall.duediligence.ownership.Ownership;

/**
 * What a risk is rated by. Component names are the inputs of the decision, so that it can be asked again.
 *
 * @param country ISO 3166-1 alpha-2
 * @param partnerType code of a partner type
 * @param matchesFound whether anybody resembled a listed name; an officer cleared it then
 * @param sanctionedOwnership see {@link Ownership#sanctioned}
 * @param highestFlag gravest finding of the other checks: {@code none}, {@code observation}, {@code yellow},
 *     {@code escalated} or {@code red}
 * @param ownershipLayers see {@link Ownership#layers}
 * @param undisclosedPercent see {@link Ownership#undisclosedPercent}
 */
public record RiskFactors(
        String country,
        String partnerType,
        boolean matchesFound,
        boolean sanctionedOwnership,
        String highestFlag,
        int ownershipLayers,
        BigDecimal undisclosedPercent) {}
