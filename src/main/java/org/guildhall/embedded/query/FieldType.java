package org.guildhall.embedded.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.guildhall.embedded.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** How a field looks in JSON and in PostgreSQL. */
enum FieldType {
    /** An engine key: a string of digits in JSON. */
    KEY {
        @Override
        Object parse(String name, JsonNode json) {
            require(json.isTextual() || json.isIntegralNumber(), name);
            try {
                return Long.valueOf(json.asText());
            } catch (NumberFormatException e) {
                throw ProblemException.invalidKey(name, json.asText());
            }
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getString(column);
        }
    },
    TEXT {
        @Override
        Object parse(String name, JsonNode json) {
            // PostgreSQL cannot hold the character zero
            require(json.isTextual() && json.asText().indexOf('\0') < 0, name);
            return json.asText();
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getString(column);
        }
    },
    NUMBER {
        @Override
        Object parse(String name, JsonNode json) {
            require(json.isIntegralNumber() && json.canConvertToLong(), name);
            return json.asLong();
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getObject(column);
        }
    },
    FLAG {
        @Override
        Object parse(String name, JsonNode json) {
            require(json.isBoolean(), name);
            return json.asBoolean();
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getObject(column);
        }
    },
    /** A point in time: ISO 8601 with an offset; seconds may be missing in a request. */
    DATE {
        @Override
        Object parse(String name, JsonNode json) {
            require(json.isTextual(), name);
            try {
                OffsetDateTime date = OffsetDateTime.parse(json.asText());
                if (date.getYear() >= 0 && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // falls through to the same sentence
            }
            throw ProblemException.invalidDate(name, json.asText());
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            OffsetDateTime date = row.getObject(column, OffsetDateTime.class);
            return date == null ? null : DateTimeFormatter.ISO_INSTANT.format(date);
        }
    },
    /** A list of texts; only returned. */
    TEXTS {
        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            Array array = row.getArray(column);
            return array == null ? null : List.of((String[]) array.getArray());
        }
    },
    /** Any JSON; only returned. */
    JSON {
        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            String json = row.getString(column);
            return json == null ? null : tree(json);
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LAST_YEAR = 9999;

    /** A value of a request as SQL parameter. Fails with 400 when it is not of this type. */
    Object parse(String name, JsonNode json) {
        throw ProblemException.unreadable("filter." + name);
    }

    /** A column of a row as JSON value. */
    abstract @Nullable Object read(ResultSet row, String column) throws SQLException;

    boolean comparable() {
        return this != TEXTS && this != JSON;
    }

    private static void require(boolean fits, String name) {
        if (!fits) {
            throw ProblemException.unreadable("filter." + name);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected JSON in the projection", e);
        }
    }
}
