package org.guildhall.duediligence.canaries;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the daily canaries.
 *
 * @param recallFloor share of disguised listed names below which compliance officers are told
 * @param perMutation how many listed names are disguised in each way, every day
 * @param applicants how many ordinary applicants are looked up, every day
 */
@ConfigurationProperties("guildhall.due-diligence.canaries")
record CanarySettings(
        @DefaultValue("0.75") double recallFloor,
        @DefaultValue("100") int perMutation,
        @DefaultValue("200") int applicants) {}
