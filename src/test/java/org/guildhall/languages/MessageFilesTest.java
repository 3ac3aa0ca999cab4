package org.guildhall.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and in a way that the message format understands. */
class MessageFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    /** Texts that are written the same in German. */
    private static final Set<String> SAME_IN_GERMAN = Set.of(
            "audit.entries.person",
            "audit.entries.system",
            "audit.list.organisation",
            "documents.FileType.PDF",
            "embedded.mail.message-id",
            "duediligence.CheckKind.COMPLIANCE",
            "duediligence.DiligenceDepth.STANDARD",
            "duediligence.EntryKind.ORGANISATION",
            "duediligence.EntryKind.PERSON",
            "duediligence.matches.fact-name",
            "duediligence.ownership.person",
            "duediligence.parties.name",
            "duediligence.screening.partner",
            "identity.passkeys.title",
            "identity.sessions.browser",
            "inbox.list.organisation",
            "monitoring.instances.organisation",
            "partners.PartnerType.DISTRIBUTOR",
            "portal.layout.title",
            "portal.layout.webhooks",
            "recruitment.review.kind-PERSON",
            "webhooks.list.title");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws Exception {
        for (String module : Texts.modules()) {
            var english = Texts.of(module);
            var german = Texts.of(module + "_de");
            assertThat(german.keySet()).as(module).containsExactlyElementsOf(english.keySet());
            english.forEach((key, text) ->
                    assertThat(placeholders(german.get(key))).as(key).isEqualTo(placeholders(text)));
        }
    }

    @Test
    void everyKeyBelongsToTheModuleOfItsFile() throws Exception {
        for (String module : Texts.modules()) {
            assertThat(Texts.SOURCES.resolve("org/guildhall").resolve(module)).isDirectory();
            assertThat(Texts.of(module).keySet()).as(module).allMatch(key -> key.startsWith(module + "."));
        }
        assertThat(Texts.files(Texts.MESSAGES, "_de.properties"))
                .as("a German file of every module")
                .hasSameSizeAs(Texts.modules());
    }

    @Test
    void noTextIsEmptyOrForgotten() throws Exception {
        var english = Texts.english();
        var same = new TreeSet<String>();
        Texts.german().forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
            // What consists of placeholders and signs alone has no words to translate.
            if (text.equals(english.get(key))
                    && text.replaceAll("\\{[^}]*}", "").matches(".*\\p{L}.*")) {
                same.add(key);
            }
        });
        assertThat(same).as("German texts that are still English").containsExactlyInAnyOrderElementsOf(SAME_IN_GERMAN);
    }

    @Test
    void everyTextIsAMessageFormat() throws Exception {
        for (var language : Set.of(Texts.english(), Texts.german())) {
            language.forEach((key, text) -> {
                assertThat(text)
                        .as("%s: write ’, a straight apostrophe is a quotation mark here", key)
                        .doesNotContain("'");
                assertThatCode(() -> new MessageFormat(text, Locale.ENGLISH))
                        .as(key)
                        .doesNotThrowAnyException();
            });
        }
    }

    @Test
    void filesAreFoundWithoutAList() throws Exception {
        Words words = new Words(MessageFiles.texts());
        for (String key : Texts.english().keySet()) {
            assertThat(words.text(Locale.GERMAN, key, 1, 2, 3, 4, 5, 6)).as(key).isNotBlank();
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
