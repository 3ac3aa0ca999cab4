package org.guildhall.duediligence.lists;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A published list and where it comes from.
 *
 * @param name short and stable, as in {@code ofac-sdn}: it is part of every stored version and match
 * @param addresses one per file of the format, in its order; {@code http}, {@code https} or {@code file}
 * @param every how often it is asked for
 * @param staleAfter how long after the last confirmation by its publisher an alarm is raised
 */
public record ListFeed(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,40}") String name,

        @NotNull ListFormat format,
        @NotEmpty List<URI> addresses,
        @DefaultValue("6h") Duration every,
        @DefaultValue("48h") Duration staleAfter) {}
