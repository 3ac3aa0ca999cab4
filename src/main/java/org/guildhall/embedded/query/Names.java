package org.guildhall.embedded.query;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The different values of a column that many rows share, such as the names of elements: found by hopping through the
 * column's index, so that a pattern is held against each name once instead of against every row.
 */
final class Names implements Known {

    private static final int MOST = 1_000;

    private record Name(String text, boolean found) {}

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<List<String>> like(Field field, Like pattern) {
        if (field.names().isEmpty()) {
            return Optional.empty();
        }
        List<Name> all = jdbc.sql("""
                        with recursive name(text) as (
                            (select %1$s from %2$s where %1$s is not null order by %1$s limit 1)
                            union all
                            select (select %1$s from %2$s where %1$s > name.text order by %1$s limit 1)
                            from name where name.text is not null)
                        select text, text like :pattern from name where text is not null limit %3$d
                        """.formatted(field.condition(), field.names(), MOST + 1))
                .param("pattern", pattern.sql())
                .query((row, number) -> new Name(row.getString(1), row.getBoolean(2)))
                .list();
        return all.size() > MOST
                ? Optional.empty()
                : Optional.of(all.stream().filter(Name::found).map(Name::text).toList());
    }

    @Override
    public Optional<List<String>> members(String table, String condition, Parameters parameters) {
        List<String> found = jdbc.sql("select m.name from %s m where %s limit %d".formatted(table, condition, MOST + 1))
                .params(parameters.values())
                .query(String.class)
                .list();
        return found.size() > MOST ? Optional.empty() : Optional.of(found);
    }
}
