package org.guildhall.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} for the next part; null when this is the last
 */
public record Slice<T>(
        List<T> items,

        @Schema(
                description = "Send this as \"after\" to get the next part; null when this is the last.",
                example = "MjAyNi0wMy0wMlQwOTowMDowMFogMjI1MTc5OTgxMzY4NTI1MA")
        @Nullable String next) {

    public static final int MOST = 200;
    public static final String USUAL = "50";

    /**
     * Cuts what was read down to what was asked for.
     *
     * @param rows one more than asked for, if there are so many
     */
    public static <R> Slice<R> of(List<R> rows, int limit, Function<R, Cursor> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Slice<>(
                List.copyOf(shown), more ? cursor.apply(shown.getLast()).text() : null);
    }

    public <S> Slice<S> map(Function<? super T, ? extends S> view) {
        return new Slice<>(items.stream().<S>map(view).toList(), next);
    }
}
