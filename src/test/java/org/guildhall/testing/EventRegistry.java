package org.guildhall.testing;

import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/** Spring Modulith's JDBC event registry for a slice of the application: its configurations are not public. */
public final class EventRegistry implements DeferredImportSelector {

    @Override
    public String[] selectImports(AnnotationMetadata importingClass) {
        return new String[] {
            "org.springframework.modulith.events.jackson.JacksonEventSerializationConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
        };
    }
}
