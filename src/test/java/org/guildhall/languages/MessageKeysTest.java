package org.guildhall.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts and those who ask for them fit together: nobody asks for a text that is not there, and none is left over. */
class MessageKeysTest {

    /** In templates: {@code #{key}} and {@code #{key(arguments)}}. */
    private static final Pattern ASKED_IN_TEMPLATE = Pattern.compile("#\\{([a-z]+\\.[\\w.-]+)");

    private static final Pattern ASKED_IN_CODE =
            Pattern.compile("\\b(?:text|Wording\\.of)\\(\\s*(?:locale,\\s*)?\"([a-z]+\\.[\\w.-]+)\"");

    /** Keys, or their beginnings, wherever they are named: in quotation marks or in a message expression. */
    private static final Pattern NAMED = Pattern.compile("[\"']([a-z]+\\.[\\w.-]+)[\"']");

    /** {@code partners.PartnerType} of {@code partners.PartnerType.RESELLER}. */
    private static final Pattern ENUM =
            Pattern.compile("([a-z]+\\.(?:[A-Z]\\w*[a-z]\\w*\\.)*[A-Z]\\w*[a-z]\\w*)\\.[A-Z][A-Z0-9_]*");

    @Test
    void everyTextThatIsAskedForIsThere() throws Exception {
        Set<String> keys = Texts.english().keySet();
        Set<String> asked = new TreeSet<>(found(ASKED_IN_TEMPLATE, Texts.TEMPLATES, ".html"));
        asked.addAll(found(ASKED_IN_CODE, Texts.SOURCES, ".java"));
        assertThat(asked).isNotEmpty().allSatisfy(key -> assertThat(keys)
                .as("texts for %s", key)
                .anyMatch(key.endsWith(".") || key.endsWith("-") ? it -> it.startsWith(key) : key::equals));
    }

    @Test
    void everyTextIsAskedFor() throws Exception {
        Set<String> named = new TreeSet<>(found(ASKED_IN_TEMPLATE, Texts.TEMPLATES, ".html"));
        named.addAll(found(NAMED, Texts.TEMPLATES, ".html"));
        named.addAll(found(NAMED, Texts.SOURCES, ".java"));
        Set<String> beginnings = named.stream()
                .filter(it -> it.endsWith(".") || it.endsWith("-"))
                .collect(Collectors.toSet());
        assertThat(Texts.english().keySet())
                .filteredOn(key -> !ENUM.matcher(key).matches())
                .filteredOn(key -> !named.contains(key))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .as("texts that nobody asks for")
                .isEmpty();
    }

    @Test
    void everyConstantOfAnEnumThatHasWordsHasOne() throws Exception {
        Set<String> keys = Texts.english().keySet();
        Set<String> enums = keys.stream()
                .flatMap(key -> ENUM.matcher(key).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : enums) {
            Class<?> type = type(name);
            assertThat(keys.stream().filter(key -> key.startsWith(name + ".")))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                            .map(constant -> name + "." + ((Enum<?>) constant).name())
                            .toList());
        }
    }

    /** The type whose words stand under this name. */
    private static Class<?> type(String name) throws IOException, ClassNotFoundException {
        String module = name.substring(0, name.indexOf('.'));
        String simple = name.substring(name.indexOf('.') + 1);
        String file = simple.split("\\.")[0] + ".java";
        Path source = Texts.files(Texts.SOURCES.resolve("org/guildhall").resolve(module), ".java").stream()
                .filter(path -> path.getFileName().toString().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There are words for " + name + ", but no such enum"));
        String path = Texts.SOURCES.relativize(source).toString();
        String outer = path.substring(0, path.length() - ".java".length()).replace('/', '.');
        return Class.forName(
                outer + simple.substring(simple.split("\\.")[0].length()).replace('.', '$'));
    }

    private static Set<String> found(Pattern pattern, Path folder, String ending) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : Texts.files(folder, ending)) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        return found;
    }
}
