package org.guildhall.duediligence.evidence;

import org.guildhall.duediligence.checks.DocumentCheck;
import org.guildhall.duediligence.checks.LegalCheck;
import org.guildhall.duediligence.checks.registers.GleifLeiRegistry;
import org.guildhall.duediligence.checks.registers.LeiRegistry;
import org.guildhall.duediligence.checks.registers.VatRegistry;
import org.guildhall.duediligence.checks.registers.ViesVatRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks by their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean
    LegalCheck legalCheck(EvidenceSettings settings) {
        EvidenceSettings.Vies vies = settings.vies();
        EvidenceSettings.Gleif gleif = settings.gleif();
        return new LegalCheck(
                vies.enabled() ? new ViesVatRegistry(vies.address(), vies.timeout()) : VatRegistry.NONE,
                gleif.enabled() ? new GleifLeiRegistry(gleif.address(), gleif.timeout()) : LeiRegistry.NONE);
    }

    @Bean
    DocumentCheck documentCheck(EvidenceSettings settings) {
        return new DocumentCheck(settings.expiresSoon());
    }
}
