package org.guildhall.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;

/** Templates hold no words of their own: everything people read comes from the message files, or from data. */
class TemplateTextTest {

    /** Written the same in every language. */
    private static final Set<String> NAMES = Set.of("Guildhall", "UTC", "https://");

    private static final Set<String> READ_ATTRIBUTES =
            Set.of("aria-label", "title", "placeholder", "alt", "data-label");

    /** Attributes of Thymeleaf that say what people read, or hand it to a fragment. */
    private static final Pattern SAYS = Pattern.compile(
            "(th|data-th)[:-](text|utext|replace|insert|with|attr|title|placeholder|alt|aria-.*|data-label)");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\|([^|]*)\\|");

    /** A name to compare with or an address, rather than words to read. */
    private static final Pattern DATA = Pattern.compile("[A-Z_]+|/.*|[a-z.:-][\\w.:/-]*");

    @Test
    void noTemplateHasWordsOfItsOwn() throws Exception {
        for (Path file : Texts.files(Texts.TEMPLATES, ".html")) {
            String name = Texts.TEMPLATES.relativize(file).toString();
            assertThat(wordsIn(file)).as(name).isEmpty();
        }
    }

    @Test
    void wordsAreSeenWhereverTheyStand() throws Exception {
        Path page = Files.createTempFile("page", ".html");
        Files.writeString(page, """
                <main><p class="lead">Some words</p><img alt="A picture"><a th:text="${n == 1} ? 'one case' : ${n}"></a>
                <p th:text="|Due ${day}|"></p><p th:replace="~{portal/parts :: state('late', 'Late')}"></p>
                <p class="lead" th:classappend="'soft small'" th:text="#{portal.layout.title}"></p></main>
                """);
        assertThat(wordsIn(page)).containsExactly("Some words", "A picture", "one case", "Due", "Late");
        Files.delete(page);
    }

    private static List<String> wordsIn(Path template) throws IOException {
        List<String> words = new ArrayList<>();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration())
                    .parse(Files.readString(template), new Reader(words));
        } catch (ParseException unreadable) {
            throw new AssertionError(template + " is no HTML", unreadable);
        }
        return words;
    }

    private static final class Reader extends AbstractSimpleMarkupHandler {

        private final List<String> words;
        private boolean code;

        Reader(List<String> words) {
            this.words = words;
        }

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            code = "script".equals(name) || "style".equals(name);
            read(attributes);
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            read(attributes);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            code = false;
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            if (!code) {
                note(new String(buffer, offset, length).replaceAll("\\[\\[.*?]]", ""));
            }
        }

        private void read(Map<String, String> attributes) {
            if (attributes == null) {
                return;
            }
            attributes.forEach((name, value) -> {
                if (READ_ATTRIBUTES.contains(name)) {
                    note(value);
                } else if (SAYS.matcher(name).matches()) {
                    expression(value);
                }
            });
        }

        private void expression(String expression) {
            SUBSTITUTION
                    .matcher(expression)
                    .results()
                    .map(match -> match.group(1))
                    .forEach(text -> {
                        String own = text.replaceAll("[$#*@]\\{[^}]*}", "");
                        if (!DATA.matcher(own.strip()).matches()) {
                            note(own);
                        }
                    });
            LITERAL.matcher(SUBSTITUTION.matcher(expression).replaceAll(""))
                    .results()
                    .map(match -> match.group(1))
                    .filter(text -> !DATA.matcher(text).matches())
                    .forEach(this::note);
        }

        private void note(String text) {
            String said = text.strip();
            if (LETTERS.matcher(said).find() && !NAMES.contains(said)) {
                words.add(said);
            }
        }
    }
}
