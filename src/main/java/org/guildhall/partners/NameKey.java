package org.guildhall.partners;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name reduced to what makes it comparable: without case, accents, punctuation and word order, and without
 * legal-form words for organisations or titles for persons. Two spellings of a name have the same key.
 *
 * @param text words in alphabetical order; empty when a name holds no letter or digit
 */
public record NameKey(String text) {

    /** Changes whenever the reduction changes, so that a stored comparison says by which rules it was made. */
    public static final String VERSION = "name-key-1";

    private static final Pattern ACCENT = Pattern.compile("\\p{InCombiningDiacriticalMarks}+|\\p{Cf}+");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{L}\\.){1,}\\p{L}(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Letters that Unicode does not take apart into a base letter and an accent. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ς", "σ");

    private static final Set<String> LEGAL_FORMS = words(
            "gmbh mbh ag kg kgaa ohg gbr ug haftungsbeschrankt ek ev se co company corp corporation inc incorporated",
            "llc llp lp ltd limited plc pty pte sa sas sarl eurl snc srl spa sl slu lda ltda bv nv vof cv bvba ab as asa",
            "aps oy oyj kft zrt sp oo sro doo ooo oao ооо оао kk gk sdn bhd");

    private static final Set<String> CONNECTORS = words("and und et y e z the");
    private static final Set<String> TITLES = words("dr prof mr mrs ms miss mx herr frau sir dame dipl ing");

    public static NameKey ofOrganisation(String name) {
        return of(name, word -> LEGAL_FORMS.contains(word) || CONNECTORS.contains(word));
    }

    public static NameKey ofPerson(String name) {
        return of(name, TITLES::contains);
    }

    /** Whether both stand for the same name; a name without letters is like no other. */
    public boolean sameAs(NameKey other) {
        return !text.isEmpty() && text.equals(other.text);
    }

    private static NameKey of(String name, Predicate<String> ignored) {
        List<String> words = Arrays.stream(SEPARATOR.split(fold(name)))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        List<String> telling = words.stream().filter(ignored.negate()).toList();
        // A company may be called "AG": then the legal form is the name.
        return new NameKey(String.join(" ", telling.isEmpty() ? words : telling));
    }

    private static String fold(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = ACCENT.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
        String latin = plain.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        return INITIALS.matcher(APOSTROPHE.matcher(latin).replaceAll(""))
                .replaceAll(
                        initials -> Matcher.quoteReplacement(initials.group().replace(".", "")));
    }

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }
}
