package org.guildhall.duediligence.rescreening;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RescreeningSettings.class)
class RescreeningConfiguration {}
