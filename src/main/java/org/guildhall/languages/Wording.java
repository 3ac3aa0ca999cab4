package org.guildhall.languages;

import java.util.List;

/**
 * What is to be said to somebody, before it is known in which language: for rules and refusals, which do not know who
 * reads them. {@link Words} puts it into words.
 *
 * @param key of a text in {@code messages/}
 * @param arguments what stands for {0}, {1} and so on; wordings, enum constants and days among them are put
 *     into words too
 */
public record Wording(String key, List<Object> arguments) {

    public static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }
}
