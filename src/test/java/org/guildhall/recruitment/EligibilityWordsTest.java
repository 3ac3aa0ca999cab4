package org.guildhall.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.Test;

class EligibilityWordsTest {

    private static final Pattern REASON = Pattern.compile("_Reason\">\\s*<text>\"([^\"]*)\"</text>");

    /** The table's own words are what a translation is found by: changed there, they have to change here. */
    @Test
    void everyReasonOfTheDecisionCanBeSaidInOtherLanguages() throws IOException {
        Words words = new Words(MessageFiles.texts());

        assertThat(REASON.matcher(Files.readString(Path.of("processes/eligibility.dmn")))
                        .results()
                        .map(reason -> reason.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EligibilityReason.values())
                        .map(reason -> words.of(Locale.ENGLISH, reason))
                        .toList());
    }
}
