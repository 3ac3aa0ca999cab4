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
import org.jspecify.annotations.Nullable;

/** How a field looks in JSON and in PostgreSQL. */
enum FieldType {
    /** An engine key: a string of digits in JSON. */
    KEY("a key, a string of digits") {
        @Override
        Object parse(JsonNode json) {
            return Long.valueOf(json.asText());
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getString(column);
        }
    },
    TEXT("a text") {
        @Override
        Object parse(JsonNode json) {
            return require(json.isTextual(), json.asText());
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getString(column);
        }
    },
    NUMBER("a whole number") {
        @Override
        Object parse(JsonNode json) {
            return require(json.isIntegralNumber() && json.canConvertToLong(), json.asLong());
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getObject(column);
        }
    },
    FLAG("true or false") {
        @Override
        Object parse(JsonNode json) {
            return require(json.isBoolean(), json.asBoolean());
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            return row.getObject(column);
        }
    },
    /** A point in time: ISO 8601 with an offset; seconds may be missing in a request. */
    DATE("a date and time with an offset, such as 2026-01-31T09:00:00Z") {
        @Override
        Object parse(JsonNode json) {
            try {
                return OffsetDateTime.parse(json.asText());
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            OffsetDateTime date = row.getObject(column, OffsetDateTime.class);
            return date == null ? null : DateTimeFormatter.ISO_INSTANT.format(date);
        }
    },
    /** A list of texts; only returned. */
    TEXTS("a list of texts") {
        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            Array array = row.getArray(column);
            return array == null ? null : List.of((String[]) array.getArray());
        }
    },
    /** Any JSON; only returned. */
    JSON("JSON") {
        @Override
        @Nullable Object read(ResultSet row, String column) throws SQLException {
            String json = row.getString(column);
            return json == null ? null : tree(json);
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String expectation;

    FieldType(String expectation) {
        this.expectation = expectation;
    }

    /** What a value of this type looks like, to finish the sentence "Expected 'x' to be …". */
    String expectation() {
        return expectation;
    }

    /** A JSON value as SQL parameter. Fails with IllegalArgumentException when it is not of this type. */
    Object parse(JsonNode json) {
        throw new IllegalArgumentException("only returned");
    }

    /** A column of a row as JSON value. */
    abstract @Nullable Object read(ResultSet row, String column) throws SQLException;

    boolean comparable() {
        return this != TEXTS && this != JSON;
    }

    private static Object require(boolean fits, Object value) {
        if (!fits) {
            throw new IllegalArgumentException("wrong type");
        }
        return value;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected JSON in the projection", e);
        }
    }
}
