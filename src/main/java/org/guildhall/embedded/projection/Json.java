package org.guildhall.embedded.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** Values for columns of type json. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static PGobject of(Object value) {
        try {
            return text(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a value that JSON can hold", e);
        }
    }

    /** A text that is JSON already. */
    static PGobject text(String json) {
        PGobject object = new PGobject();
        object.setType("json");
        try {
            object.setValue(json);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return object;
    }
}
