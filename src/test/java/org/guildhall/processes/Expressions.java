package org.guildhall.processes;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The little of FEEL that the models use, read as text. */
public final class Expressions {

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-z][A-Za-z]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "true", "false", "null", "if", "then", "else", "in");

    private Expressions() {}

    /** The variables an expression reads; of {@code a.b} only {@code a}. */
    public static Set<String> variables(String expression) {
        return NAME.matcher(STRING.matcher(expression).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    /** Whether the expression is a bare fact or its negation, so that the fact must be a truth value. */
    public static boolean isTruthValue(String expression) {
        return expression.matches("=\\w+|=not\\(\\w+\\)");
    }
}
