package org.guildhall.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every file in {@code messages/}, without a list of them. */
@Configuration(proxyBeanMethods = false)
public class MessageFiles {

    private static final String FOLDER = "messages/";

    /** What Spring and Thymeleaf look texts up in. */
    @Bean("messageSource")
    public static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(basenames());
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        // One rule for all texts, with arguments and without: braces and apostrophes mean the same in each.
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    private static String[] basenames() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties");
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .map(name -> FOLDER + String.valueOf(name).replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
