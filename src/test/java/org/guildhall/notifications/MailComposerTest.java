package org.guildhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Instant;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailComposerTest {

    private static final URI LINK = URI.create("https://partners.example.com/journey?a=1&b=2");
    private static final Instant UNTIL = Instant.parse("2026-03-01T09:30:00Z");

    private static final Contact ADA = new Contact("Ada Byron", "ada@example.com");

    private final MailComposer composer = new MailComposer(new Words(MessageFiles.texts()), mock(Accounts.class));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIGEST")
    void everyMailOfThePlanHasItsWordsInBothParts(MailPlan plan) {
        Letter letter = composer.compose(plan, ADA, LINK, "Please send the register extract.", UNTIL);

        assertThat(letter.subject()).isNotBlank().hasSizeLessThan(78).doesNotContain("\n");
        assertThat(letter.text())
                .startsWith("Hello Ada Byron,\n\n")
                .contains("\n" + LINK + "\n")
                .doesNotContain("&amp;");
        assertThat(letter.html())
                .contains("Hello Ada Byron,", "href=\"https://partners.example.com/journey?a=1&amp;b=2\"")
                .contains("<title>" + letter.subject() + "</title>");
        for (String part : new String[] {letter.text(), letter.html()}) {
            assertThat(part)
                    .doesNotContain(
                            "${", "#{", "[(", "[#", "[/]", "??", " th:", "<th:", "{0}", "null", plan.kind() + ".");
            assertThat(part.contains("Please send the register extract.")).isEqualTo(plan.showsReason());
            assertThat(part.contains("until 1 March 2026, 09:30 UTC")).isEqualTo(plan.confidential());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIGEST")
    void everyMailIsWrittenInGermanToo(MailPlan plan) {
        Letter letter = composer.compose(
                plan, new Contact("Ada Byron", "ada@example.com", "de"), LINK, "Bitte den Auszug senden.", UNTIL);

        assertThat(letter.subject()).isNotBlank().hasSizeLessThan(78);
        assertThat(letter.text()).startsWith("Guten Tag Ada Byron,\n\n").contains("Mit freundlichen Grüßen");
        assertThat(letter.html()).contains("<html lang=\"de\"", "Guten Tag Ada Byron,");
        assertThat(letter.text().contains("bis 1. März 2026, 09:30 UTC")).isEqualTo(plan.confidential());
    }

    @Test
    void aTextMailReadsLikeALetter() {
        Letter letter = composer.compose(
                MailPlan.APPLICATION_REJECTED,
                new Contact("Ada", "ada@example.com"),
                LINK,
                "Too young.\nTwo years needed.",
                null);

        assertThat(letter.text()).isEqualTo("""
                        Hello Ada,

                        Thank you for your interest in our partner programme. We looked at your application with care and cannot accept it.
                        This decision is final. You are welcome to apply again when something has changed.

                        The reason:

                            Too young.
                            Two years needed.

                        See the decision:
                        https://partners.example.com/journey?a=1&b=2

                        With kind regards
                        The partner team

                        --\s
                        You get this mail because your organisation applied to become a partner. If you have a question, open your application: it names the person to ask.
                        """);
    }

    @Test
    void aReasonThatIsMissingLeavesNoGap() {
        Letter letter =
                composer.compose(MailPlan.APPLICATION_REJECTED, new Contact("Ada", "ada@example.com"), LINK, " ", null);

        assertThat(letter.text()).contains("has changed.\n\nSee the decision:");
        assertThat(letter.html()).doesNotContain("The reason");
    }

    @Test
    void markupInNamesAndReasonsIsTextForTheReader() {
        String script = "<script>alert('x')</script> & <b>Co</b> {0}";
        Letter letter = composer.compose(
                MailPlan.INFORMATION_REQUESTED, new Contact(script, "ada@example.com"), LINK, script, null);

        assertThat(letter.html())
                .doesNotContain("<script", "<b>")
                .contains("Hello &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;b&gt;Co&lt;/b&gt; {0},");
        assertThat(letter.text()).contains("Hello " + script + ",").contains("    " + script);
    }

    @Test
    void aGroupOfPeopleIsGreetedWithoutAName() {
        assertThat(composer.compose(MailPlan.REVIEW_OVERDUE, new Contact("", "team@example.com"), LINK, null, null)
                        .text())
                .startsWith("Hello,\n\n");
    }
}
