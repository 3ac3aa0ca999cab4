package org.guildhall.duediligence.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.matching.Token.Role;

/** Takes names apart. */
final class Names {

    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´ʼʻʹ]");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s(?![\\p{L}\\p{M}])");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{L}\\.){1,}\\p{L}(?![\\p{L}\\p{M}\\p{N}])");
    /** Letters and then digits, as in AHL2. */
    private static final Pattern SERIES = Pattern.compile("([a-z]{2,})(\\d{1,9})");

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final int SHORTEST_VARIANT = 5;
    private static final int MOST_VARIANTS = 6;
    private static final Set<String> TITLES = WordLists.words("person-words.txt", "title");
    private static final Set<String> PARTICLES = WordLists.words("person-words.txt", "particle");
    private static final Set<String> SUFFIXES = WordLists.words("person-words.txt", "suffix");
    private static final Set<String> PATRONYMICS = Set.of("bin", "ibn", "ben", "bint", "binti");
    private static final Set<String> STOPS = WordLists.words("organisation-words.txt", "stop");
    private static final Set<String> GENERIC = WordLists.words("organisation-words.txt", "generic");
    private static final Set<String> PLACES = WordLists.words("organisation-words.txt", "place");

    private Names() {}

    /**
     * @throws NameNotComparable when the text is longer than any name
     */
    static Name parse(String text, EntryKind kind) {
        if (text.length() > Name.LONGEST) {
            throw NameNotComparable.tooLong(text.length());
        }
        return kind == EntryKind.PERSON ? person(text) : organisation(text, kind);
    }

    /** The name and, where a slash separates names of an organisation, each of them: "ADF/NALU" is both. */
    static List<Name> variants(String text, EntryKind kind) {
        List<Name> variants = new ArrayList<>(List.of(parse(text, kind)));
        if (kind != EntryKind.PERSON && text.indexOf('/') > 0) {
            Arrays.stream(text.split("/"))
                    .map(String::strip)
                    .filter(part -> part.length() >= SHORTEST_VARIANT)
                    .limit(MOST_VARIANTS)
                    .forEach(part -> variants.add(parse(part, kind)));
        }
        return variants;
    }

    private static Name person(String text) {
        String folded = APOSTROPHE.matcher(Folding.fold(familyNameLast(text))).replaceAll("");
        List<Token> tokens = new ArrayList<>();
        for (String word : words(folded)) {
            String latin = latin(word);
            if (latin.isEmpty()) {
                continue;
            }
            tokens.add(personToken(word, latin, tokens.isEmpty()));
        }
        List<Token> telling = tokens.stream()
                .filter(token -> token.role() != Role.TITLE && LegalForms.ofWord(token.text()) == null)
                .toList();
        // "Hajji Abdallah" is more than Abdallah: titles go from names that are whole without them.
        boolean named =
                telling.stream().filter(token -> token.role() == Role.CORE).count() >= 2;
        return new Name(text, EntryKind.PERSON, named ? telling : tokens, List.of(), List.of());
    }

    private static Token personToken(String word, String latin, boolean first) {
        if (latin.length() == 1 && latin.equals(word)) {
            return Token.of(word, latin, Role.INITIAL, 0.5, WordGroups.GIVEN_NAMES);
        }
        if (TITLES.contains(latin)) {
            return Token.of(word, latin, Role.TITLE, 0.1, WordGroups.GIVEN_NAMES);
        }
        if (PARTICLES.contains(latin)) {
            return Token.of(word, latin, Role.PARTICLE, 0.2, WordGroups.GIVEN_NAMES);
        }
        if (!first && SUFFIXES.contains(latin)) {
            return Token.of(word, latin, Role.SUFFIX, 0.3, WordGroups.GIVEN_NAMES);
        }
        return Token.of(word, latin, Role.CORE, 1, WordGroups.GIVEN_NAMES);
    }

    /** Where "son of" or "daughter of" stands; -1 when it does not. */
    static int firstPatronymic(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (PATRONYMICS.contains(tokens.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    /** "Doe, John" is John Doe. */
    private static String familyNameLast(String text) {
        int comma = text.indexOf(',');
        if (comma <= 0 || comma == text.length() - 1) {
            return text;
        }
        return text.substring(comma + 1) + " " + text.substring(0, comma);
    }

    private static Name organisation(String text, EntryKind kind) {
        String folded = Folding.fold(text);
        String plain = APOSTROPHE
                .matcher(POSSESSIVE.matcher(folded).replaceAll(""))
                .replaceAll("")
                .replace("&", " and ");
        String joined = DOTTED.matcher(plain)
                .replaceAll(
                        initials -> Matcher.quoteReplacement(initials.group().replace(".", "")));
        LegalForms.Found found = LegalForms.in(words(joined), PLACES);
        List<Token> tokens = new ArrayList<>();
        for (String word : found.words()) {
            String latin = latin(word);
            if (!latin.isEmpty()) {
                add(tokens, word, latin);
            }
        }
        return new Name(text, kind, List.copyOf(tokens), found.forms(), found.formWords());
    }

    private static void add(List<Token> tokens, String word, String latin) {
        Matcher series = SERIES.matcher(latin);
        if (series.matches()) {
            add(tokens, series.group(1), series.group(1));
            add(tokens, series.group(2), series.group(2));
            return;
        }
        Optional<String> number = Numbers.of(latin, !tokens.isEmpty());
        if (number.isPresent()) {
            Token before = tokens.isEmpty() ? null : tokens.getLast();
            boolean unit = before != null
                    && Numbers.isTens(before.written())
                    && number.get().length() == 1;
            if (before != null && unit) {
                String both = before.text().charAt(0) + number.get();
                tokens.removeLast();
                tokens.add(Token.of(both, both, Role.NUMBER, 0.8, WordGroups.ORGANISATION_WORDS));
            } else {
                tokens.add(Token.of(
                        word,
                        number.get(),
                        Role.NUMBER,
                        word.length() == 1 ? 0.5 : 0.8,
                        WordGroups.ORGANISATION_WORDS));
            }
        } else if (STOPS.contains(latin)) {
            tokens.add(Token.of(word, latin, Role.STOP, 0.05, WordGroups.ORGANISATION_WORDS));
        } else if (latin.length() == 1 && latin.equals(word)) {
            tokens.add(Token.of(word, latin, Role.CORE, 0.5, WordGroups.ORGANISATION_WORDS));
        } else if (LegalForms.ofWord(latin) != null) {
            tokens.add(Token.of(word, latin, Role.GENERIC, 0.3, WordGroups.ORGANISATION_WORDS));
        } else if (GENERIC.contains(latin)) {
            tokens.add(Token.of(word, latin, Role.GENERIC, 0.6, WordGroups.ORGANISATION_WORDS));
        } else if (PLACES.contains(latin)) {
            tokens.add(Token.of(word, latin, Role.PLACE, 0.6, WordGroups.ORGANISATION_WORDS));
        } else {
            tokens.add(Token.of(word, latin, Role.CORE, 1, WordGroups.ORGANISATION_WORDS));
        }
    }

    private static List<String> words(String folded) {
        return Arrays.stream(SEPARATOR.split(folded))
                .filter(word -> !word.isEmpty())
                .limit(Name.MOST_WORDS)
                .toList();
    }

    private static String latin(String word) {
        return SEPARATOR.matcher(Folding.latin(word)).replaceAll("");
    }
}
