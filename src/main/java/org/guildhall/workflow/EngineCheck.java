package org.guildhall.workflow;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Stops the start, before anything else is built, when there is no engine to talk to. */
@Component
class EngineCheck implements BeanFactoryPostProcessor {

    private static final String ENGINE = "io.camunda.zeebe.engine.Engine";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        check(beanFactory.getBean(Environment.class), ClassUtils.isPresent(ENGINE, beanFactory.getBeanClassLoader()));
    }

    static void check(Environment environment, boolean engineOnBoard) {
        boolean embedded = environment.getProperty("guildhall.embedded.enabled", Boolean.class, false);
        if (embedded && !engineOnBoard) {
            throw new EngineMissingException(
                    "This build of Guildhall comes without the embedded engine: set GUILDHALL_EMBEDDED_ENABLED=false and CAMUNDA_CLIENT_REST_ADDRESS to the REST address of a Camunda 8.8 cluster, as in http://camunda:8080.");
        }
        if (!embedded && !hasAddress(environment)) {
            throw new EngineMissingException(
                    "Guildhall needs a Camunda 8.8 cluster: set CAMUNDA_CLIENT_REST_ADDRESS to its REST address, as in http://camunda:8080, or try Guildhall out with GUILDHALL_EMBEDDED_ENABLED=true.");
        }
    }

    private static boolean hasAddress(Environment environment) {
        return StringUtils.hasText(environment.getProperty("camunda.client.rest-address"))
                || StringUtils.hasText(environment.getProperty("camunda.client.cloud.cluster-id"));
    }
}
