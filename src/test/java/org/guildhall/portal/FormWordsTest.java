package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The scripts of forms find every text that they ask for, in the language of the page, and no text waits in vain. */
class FormWordsTest {

    private static final Path SCRIPTS = Path.of("src/main/frontend/assets");

    private final PageJson json = new PageJson(new Words(MessageFiles.texts()), new ObjectMapper());

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyTextIsThereWithItsPlaceholders() throws IOException {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(words())
                .containsEntry("check.max-length", "Verwenden Sie höchstens {0} Zeichen; hier sind es {1}.")
                .containsEntry("browser.row-add", "Hinzufügen");
    }

    @Test
    void scriptsAskForWhatIsThereAndForAllOfIt() throws IOException {
        Set<String> asked = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (String script : List.of("form.js", "form-drafts.js", "form-files.js", "form-words.js")) {
            String source = Files.readString(SCRIPTS.resolve(script));
            asked.addAll(found("\\bbrowser\\('([a-z-]+)'", source).stream()
                    .map(key -> "browser." + key)
                    .toList());
            asked.addAll(found("\\btext\\('([a-z.-]+)'", source));
            named.addAll(found("'([a-z.-]+)'", source));
        }
        Set<String> words = words().keySet();

        assertThat(words).containsAll(asked);
        assertThat(words)
                .filteredOn(key -> key.startsWith("browser."))
                .map(key -> key.substring("browser.".length()))
                // Put together from what a button does with a file.
                .filteredOn(key -> !key.matches("file-(remove|dismiss|cancel)(-named)?"))
                .allSatisfy(key -> assertThat(named).contains(key));
    }

    private static Set<String> found(String pattern, String source) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private Map<String, String> words() throws IOException {
        return new ObjectMapper().readerForMapOf(String.class).readValue(json.formWords());
    }
}
