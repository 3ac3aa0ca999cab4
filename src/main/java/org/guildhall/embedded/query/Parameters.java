package org.guildhall.embedded.query;

import java.util.LinkedHashMap;
import java.util.Map;

/** The named parameters of one SQL statement as it is put together. */
final class Parameters {

    private final Map<String, Object> values;

    Parameters(Map<String, Object> given) {
        this.values = new LinkedHashMap<>(given);
    }

    /** Remembers a value and says how to refer to it. */
    String add(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    Map<String, Object> values() {
        return values;
    }
}
