package org.guildhall.certification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({CertificationSettings.class, PublicAddress.class})
class CertificationConfiguration {}
