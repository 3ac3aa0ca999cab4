package org.guildhall.duediligence.rescreening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of rescreening.
 *
 * @param every how often all watched parties are looked up even when no list has changed
 */
@ConfigurationProperties("guildhall.due-diligence.rescreening")
record RescreeningSettings(@DefaultValue("7d") Duration every) {}
