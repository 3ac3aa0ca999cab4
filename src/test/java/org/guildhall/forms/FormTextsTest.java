package org.guildhall.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every text of every form and questionnaire is there in German, and nothing but the texts differs between the languages. */
class FormTextsTest {

    private static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Properties of components that nobody reads. */
    private static final Set<String> UNREAD = Set.of(
            "id",
            "type",
            "key",
            "path",
            "subtype",
            "dataSource",
            "increment",
            "valuesKey",
            "valuesExpression",
            "readonly",
            "accept",
            "action");

    /** What a template takes from data, and what it decides by. */
    private static final Pattern DATA = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)+\\b|\\b(?:if|then|else|null|=|>)");

    private final FormTexts texts = new FormTexts(JSON);

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyTextIsThereInGermanAndNoneIsLeftOver() throws IOException {
        Set<String> english = new TreeSet<>();
        for (ObjectNode form : forms()) {
            FormTexts.components(form).stream()
                    .flatMap(component -> FormTexts.places(component).stream())
                    .filter(FormTexts.Place::hasWords)
                    .forEach(place -> english.add(place.text()));
        }
        JSON.readTree(Path.of("src/main/resources/duediligence/questionnaires.json")
                        .toFile())
                .forEach(questionnaire -> {
                    english.add(questionnaire.path("title").asText());
                    questionnaire.path("questions").forEach(question -> {
                        english.add(question.path("text").asText());
                        question.path("options")
                                .forEach(option ->
                                        english.add(option.path("label").asText()));
                    });
                });
        assertThat(german().keySet()).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void everyPropertyThatPeopleReadIsKnownAsText() throws IOException {
        for (ObjectNode form : forms()) {
            for (ObjectNode component : FormTexts.components(form)) {
                component.properties().stream()
                        .filter(property -> property.getValue().isTextual())
                        .map(Map.Entry::getKey)
                        .forEach(name -> assertThat(UNREAD.contains(name) || FormTexts.OF_COMPONENT.contains(name))
                                .as("%s of %s", name, component.path("id"))
                                .isTrue());
            }
        }
    }

    @Test
    void bothLanguagesShowTheSameData() throws IOException {
        german().forEach((english, german) -> {
            assertThat(german).isNotBlank();
            assertThat(data(german)).as(german).isEqualTo(data(english));
        });
    }

    @Test
    void whoReadsGermanGetsTheSameRulesInGerman() throws IOException {
        for (ObjectNode form : forms()) {
            LocaleContextHolder.setLocale(Locale.GERMAN);
            ObjectNode german = texts.inLanguageOfReader(form);
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(texts.inLanguageOfReader(form)).isEqualTo(form);
            if (FormTexts.components(form).stream().anyMatch(component -> component.has("label"))) {
                assertThat(german).isNotEqualTo(form);
            }
            assertThat(silent(german)).isEqualTo(silent(form));
        }
    }

    @Test
    void anOlderFormWithOtherWordsStaysEnglishThereAndSaysSo() throws IOException {
        String older = """
                {"components": [{"type": "textfield", "key": "x", "label": "What it was called before"},
                                {"type": "textfield", "key": "y", "label": "Legal name"}]}""";
        LocaleContextHolder.setLocale(Locale.GERMAN);

        JsonNode components = JSON.readTree(texts.inLanguageOfReader(older)).path("components");

        assertThat(components.path(0).path("label").asText()).isEqualTo("What it was called before");
        assertThat(components.path(0).path("properties").path("lang").asText()).isEqualTo("en");
        assertThat(components.path(1).path("label").asText()).isEqualTo("Firma");
        assertThat(components.path(1).has("properties")).isFalse();
    }

    private static JsonNode silent(ObjectNode form) {
        ObjectNode copy = form.deepCopy();
        FormTexts.components(copy).forEach(component -> FormTexts.places(component)
                .forEach(place -> place.node().put(place.property(), "")));
        return copy;
    }

    private static List<String> data(String text) {
        return Pattern.compile("\\{\\{(.*?)}}")
                .matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("\"[^\"]*\"", "\"\""))
                .flatMap(expression -> DATA.matcher(expression).results())
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Map<String, String> german() throws IOException {
        return JSON.readerForMapOf(String.class)
                .readValue(FORMS.resolve("texts_de.json").toFile());
    }

    private static List<ObjectNode> forms() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            List<ObjectNode> forms = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".form"))
                    .sorted()
                    .collect(Collectors.toList())) {
                forms.add((ObjectNode) JSON.readTree(file.toFile()));
            }
            assertThat(forms).isNotEmpty();
            return forms;
        }
    }
}
