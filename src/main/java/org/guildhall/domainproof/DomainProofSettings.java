package org.guildhall.domainproof;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where DNS is asked.
 *
 * @param resolver such as {@code dns://9.9.9.9}; the machine's own resolvers when null
 */
@ConfigurationProperties("guildhall.domain-proof")
record DomainProofSettings(@Nullable String resolver) {}
