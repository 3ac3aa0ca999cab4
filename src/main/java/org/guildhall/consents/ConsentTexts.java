package org.guildhall.consents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guildhall.languages.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The consent texts in {@code consents/<version>_<language>.txt}; the highest version is in force. */
@Component
public class ConsentTexts {

    private final TreeMap<Integer, Map<Language, ConsentText>> versions;

    ConsentTexts() {
        this(read());
    }

    ConsentTexts(Collection<ConsentText> texts) {
        versions = texts.stream()
                .collect(Collectors.groupingBy(
                        ConsentText::version, TreeMap::new, Collectors.toMap(ConsentText::language, text -> text)));
        versions.forEach((version, inLanguages) -> {
            if (inLanguages.size() != Language.values().length) {
                throw new IllegalStateException(
                        "Expected version %d of the consent text in every language, but it is in %s only. Add the missing file."
                                .formatted(version, inLanguages.keySet()));
            }
        });
    }

    /** The text in force, in the language of whoever asks. */
    public ConsentText current() {
        return inLanguage(versions.lastEntry().getValue(), Language.ofReader());
    }

    public Optional<ConsentText> find(int version, Language language) {
        return Optional.ofNullable(versions.get(version)).map(inLanguages -> inLanguage(inLanguages, language));
    }

    Collection<ConsentText> all() {
        return versions.values().stream()
                .flatMap(inLanguages -> inLanguages.values().stream())
                .toList();
    }

    private static ConsentText inLanguage(Map<Language, ConsentText> texts, Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Collection<ConsentText> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:consents/*.txt"))
                    .map(ConsentTexts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the consent texts in consents/ on the classpath.", e);
        }
    }

    private static ConsentText read(Resource file) {
        String name = Objects.requireNonNull(file.getFilename()).replace(".txt", "");
        int divider = name.indexOf('_');
        Language language = Language.of(name.substring(divider + 1))
                .orElseThrow(() -> new IllegalStateException(
                        "Expected consents/<version>_<language>.txt, but found '%s'. Rename it.".formatted(name)));
        try {
            return ConsentText.parse(
                    Integer.parseInt(name.substring(0, divider)),
                    language,
                    file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read consents/%s.txt.".formatted(name), e);
        }
    }
}
