package org.guildhall.duediligence.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the legal form among the words of an organisation's name. */
final class LegalForms {

    private static final int LONGEST_PHRASE = 7;
    private static final Map<String, LegalForm> BY_SPELLING = read();

    private LegalForms() {}

    /**
     * @param words what is left of the name
     * @param formWords the words that stand for the forms
     */
    record Found(List<String> words, List<LegalForm> forms, List<String> formWords) {}

    /**
     * @param words folded; in any script
     * @param places names of countries, which may follow a legal form
     */
    static Found in(List<String> words, Set<String> places) {
        List<String> left = new ArrayList<>();
        List<LegalForm> forms = new ArrayList<>();
        List<String> formWords = new ArrayList<>();
        int lastTelling = lastTelling(words, places);
        int at = 0;
        while (at < words.size()) {
            int length = phraseAt(words, at, left.isEmpty(), at > lastTelling);
            if (length == 0) {
                left.add(words.get(at));
                at++;
                continue;
            }
            LegalForm form = BY_SPELLING.get(String.join(" ", words.subList(at, at + length)));
            if (form != null) {
                forms.add(form);
            }
            formWords.addAll(words.subList(at, at + length));
            at += length;
        }
        // A company may be called "AG": then the legal form is the name.
        return left.isEmpty() ? new Found(words, List.of(), List.of()) : new Found(left, forms, formWords);
    }

    /** The form a single word stands for. */
    static @Nullable LegalForm ofWord(String word) {
        return BY_SPELLING.get(word);
    }

    private static int lastTelling(List<String> words, Set<String> places) {
        int at = words.size() - 1;
        while (at > 0) {
            boolean form = false;
            for (int length = Math.min(LONGEST_PHRASE, at + 1); length > 0 && !form; length--) {
                if (BY_SPELLING.containsKey(String.join(" ", words.subList(at + 1 - length, at + 1)))) {
                    at -= length;
                    form = true;
                }
            }
            if (!form) {
                if (!places.contains(words.get(at))) {
                    return at;
                }
                at--;
            }
        }
        return at;
    }

    private static int phraseAt(List<String> words, int at, boolean first, boolean last) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            String phrase = String.join(" ", words.subList(at, at + length));
            if (BY_SPELLING.containsKey(phrase)) {
                // Short ones that can be spoken are words of many languages: they count at the edges only.
                boolean unmistakable = phrase.length() > 3 || phrase.matches("[b-df-hj-np-tv-z]{2,3}");
                return unmistakable || first || last ? length : 0;
            }
        }
        return 0;
    }

    private static Map<String, LegalForm> read() {
        Map<String, LegalForm> forms = new HashMap<>();
        for (String line : WordLists.lines("legal-forms.txt")) {
            int colon = line.indexOf(':');
            int equals = line.indexOf('=');
            LegalForm form = new LegalForm(
                    line.substring(colon + 1, equals).strip(), LegalForm.Family.valueOf(line.substring(0, colon)));
            for (String spelling : line.substring(equals + 1).split(",")) {
                String folded = Folding.fold(spelling.strip());
                forms.putIfAbsent(folded, form);
                forms.putIfAbsent(Folding.latin(folded), form);
            }
        }
        return Map.copyOf(forms);
    }
}
