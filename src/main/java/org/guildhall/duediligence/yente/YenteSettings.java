package org.guildhall.duediligence.yente;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a yente server.
 *
 * @param address where it is, as in {@code http://yente:8000}; without one, Guildhall looks in its own lists
 * @param dataset which collection is searched
 * @param algorithm how it compares names
 * @param apiKey sent as {@code Authorization: ApiKey ...}; empty for servers that ask for none
 * @param timeout how long one answer may take
 */
@ConfigurationProperties("guildhall.due-diligence.yente")
public record YenteSettings(
        @Nullable URI address,
        @DefaultValue("sanctions") String dataset,
        @DefaultValue("logic-v1") String algorithm,
        @DefaultValue("") String apiKey,
        @DefaultValue("10s") Duration timeout) {}
