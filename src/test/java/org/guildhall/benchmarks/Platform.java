package org.guildhall.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Starts an application on free ports, without what tests have added to the class path. */
final class Platform {

    private Platform() {}

    static ConfigurableApplicationContext start(Class<?> application, WebApplicationType type, Path data) {
        return new SpringApplicationBuilder(application)
                .web(type)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--logging.level.org.guildhall=warn",
                        "--server.port=0",
                        "--guildhall.embedded.data-directory=" + data,
                        "--guildhall.embedded.engine.port=0",
                        "--guildhall.embedded.mail.port=0");
    }

    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/")
                    && !type.getClassMetadata().getClassName().startsWith(Platform.class.getPackageName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
