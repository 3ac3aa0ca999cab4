package org.guildhall.duediligence.canaries;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CanarySettings.class)
class CanaryConfiguration {}
