package org.guildhall.duediligence.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.duediligence.lists.EntryKind;

/**
 * A name taken apart.
 *
 * @param text as it was written
 * @param forms legal forms, of organisations
 * @param formWords the words the forms were written with
 */
record Name(String text, EntryKind kind, List<Token> tokens, List<LegalForm> forms, List<String> formWords) {

    /** Longer texts are no names; comparing them would only cost time. Characters. */
    static final int LONGEST = 1_000;

    /** More words than any name on a list has. */
    static final int MOST_WORDS = 60;

    boolean person() {
        return kind == EntryKind.PERSON;
    }

    /** Whether there is anything to compare. */
    boolean comparable() {
        return !tokens.isEmpty();
    }

    /** All letters and digits, legal forms included, without gaps. */
    String compact() {
        return tokens.stream().map(Token::written).collect(Collectors.joining()) + String.join("", formWords);
    }
}
