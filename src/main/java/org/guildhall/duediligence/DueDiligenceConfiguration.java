package org.guildhall.duediligence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DueDiligenceSettings.class)
class DueDiligenceConfiguration {}
