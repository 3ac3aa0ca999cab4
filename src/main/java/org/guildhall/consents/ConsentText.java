package org.guildhall.consents;

import java.util.List;
import org.guildhall.languages.Language;

/**
 * One version of what applicants agree to, in one language.
 *
 * @param sentence that is agreed to
 * @param explanation its paragraphs
 */
public record ConsentText(int version, Language language, String sentence, List<String> explanation) {

    static ConsentText parse(int version, Language language, String content) {
        List<String> paragraphs =
                content.strip().lines().filter(line -> !line.isBlank()).toList();
        return new ConsentText(
                version, language, paragraphs.getFirst(), List.copyOf(paragraphs.subList(1, paragraphs.size())));
    }

    String content() {
        return sentence + "\n\n" + String.join("\n\n", explanation);
    }

    /** What a page sends back, so that nobody agrees to another text than was shown: as in {@code 2-de}. */
    public String mark() {
        return version + "-" + language.code();
    }

    /** Where it can always be read. */
    public String address() {
        return "/consents/" + version + "/" + language.code();
    }
}
