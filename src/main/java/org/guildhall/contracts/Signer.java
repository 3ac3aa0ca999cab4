package org.guildhall.contracts;

import java.util.UUID;
import org.guildhall.partners.Actor;

/**
 * The person who signs, and from where.
 *
 * @param typedName what the person typed in place of a signature
 */
public record Signer(Actor actor, UUID account, String typedName, String address, String userAgent) {}
