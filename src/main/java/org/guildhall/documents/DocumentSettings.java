package org.guildhall.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of stored documents.
 *
 * @param uploads limits of what people hand in
 * @param virusScan scanner that every upload has to pass; off by default
 */
@Validated
@ConfigurationProperties("guildhall.documents")
public record DocumentSettings(
        @DefaultValue @Valid Uploads uploads,
        @DefaultValue @Valid VirusScan virusScan) {

    /**
     * @param largest size of one file
     * @param mostPerTask files of one task, of all people together
     * @param mostPerCase files of one application
     * @param atOnce files inspected at the same time; others wait
     */
    public record Uploads(
            @DefaultValue("25MB") DataSize largest,
            @DefaultValue("20") @Min(1) int mostPerTask,
            @DefaultValue("200") @Min(1) int mostPerCase,
            @DefaultValue("4") @Min(1) int atOnce) {}

    /**
     * @param enabled whether uploads are scanned; when they are and the scanner is away, uploads are refused
     * @param host of a clamd that listens on TCP
     * @param timeout for connecting, and for each answer
     */
    public record VirusScan(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("localhost") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("30s") Duration timeout) {}
}
