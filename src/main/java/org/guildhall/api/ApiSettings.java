package org.guildhall.api;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the API.
 *
 * @param requests how many a token may send within the window; without a token it is counted by network address
 * @param answersKept how long a write may be repeated under its key and get the answer it got
 * @param rotationOverlap how long the old secret of a rotated token still works
 */
@Validated
@ConfigurationProperties("guildhall.api")
public record ApiSettings(
        @DefaultValue("600") @Positive int requests,
        @DefaultValue("PT1M") Duration window,
        @DefaultValue("PT48H") Duration answersKept,
        @DefaultValue("PT24H") Duration rotationOverlap) {}
