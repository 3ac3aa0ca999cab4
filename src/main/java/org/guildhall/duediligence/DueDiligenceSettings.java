package org.guildhall.duediligence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of due diligence.
 *
 * @param screeningList file with the entries to screen against; the default holds invented names only
 */
@ConfigurationProperties("guildhall.due-diligence")
record DueDiligenceSettings(
        @DefaultValue("classpath:duediligence/fictional-watchlist.csv")
        Resource screeningList) {}
