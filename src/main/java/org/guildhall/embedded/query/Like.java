package org.guildhall.embedded.query;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** A pattern of a search: {@code *} stands for any characters and {@code ?} for one; a backslash makes them themselves. */
final class Like {

    private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9]{3}");

    private final StringBuilder sql = new StringBuilder();
    private final StringBuilder expression = new StringBuilder();

    Like(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                literal(pattern.charAt(++i));
            } else if (c == '*') {
                sql.append('%');
                any();
            } else if (c == '?') {
                sql.append('_');
                expression.append('.');
            } else {
                literal(c);
            }
        }
    }

    /** The same for PostgreSQL's {@code like}. */
    String sql() {
        return sql.toString();
    }

    /** What every text that is like it begins with, as far as that goes, for PostgreSQL's {@code like}. */
    String beginning(int longest) {
        StringBuilder found = new StringBuilder();
        for (int i = 0, characters = 0; i < sql.length() && characters < longest; characters++) {
            int c = sql.codePointAt(i);
            if (c == '%' || c == '_') {
                break;
            }
            int end = i + (c == '\\' ? 2 : Character.charCount(c));
            found.append(sql, i, end);
            i = end;
        }
        return found.toString();
    }

    /** Whether it has three letters or digits in a row, by which PostgreSQL's index of such pieces finds texts. */
    boolean hasPiece() {
        return PIECE.matcher(sql).find();
    }

    /** Those of some texts that are like it, in order. */
    List<String> among(Collection<String> texts) {
        Pattern pattern = Pattern.compile(expression.toString(), Pattern.DOTALL);
        return texts.stream()
                .filter(text -> pattern.matcher(text).matches())
                .sorted()
                .toList();
    }

    /** Several in a row say no more than one, and cost more. */
    private void any() {
        if (expression.length() < 2
                || !expression.substring(expression.length() - 2).equals(".*")) {
            expression.append(".*");
        }
    }

    private void literal(char c) {
        if (c == '%' || c == '_' || c == '\\') {
            sql.append('\\');
        }
        sql.append(c);
        expression.append(Pattern.quote(String.valueOf(c)));
    }
}
