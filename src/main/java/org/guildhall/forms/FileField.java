package org.guildhall.forms;

import java.util.List;
import java.util.Locale;

/**
 * A field of a form that takes files; its value is a list of document ids.
 *
 * @param accepted endings with a dot, in lower case; empty when every type that is stored is welcome
 */
public record FileField(String key, List<String> accepted, boolean multiple) {

    public boolean accepts(String fileName) {
        String name = fileName.strip().toLowerCase(Locale.ROOT);
        return accepted.isEmpty() || accepted.stream().anyMatch(name::endsWith);
    }
}
