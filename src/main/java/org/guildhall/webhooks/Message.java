package org.guildhall.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.partners.Occurrence;
import org.jspecify.annotations.Nullable;

/** What a webhook is told: ids, topic and states, never names, reasons or other personal data. */
final class Message {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private Message() {}

    static String of(String topic, Occurrence occurrence) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("eventId", occurrence.id().toString());
        data.put("partnerId", occurrence.partnerId().toString());
        data.put("applicationId", occurrence.applicationId().toString());
        return json(topic, occurrence.at(), data);
    }

    static String test(Instant at) {
        return json(Topics.TEST, at, Map.of());
    }

    private static String json(String topic, Instant at, Map<String, @Nullable Object> data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", topic);
        message.put("timestamp", at.toString());
        message.put("data", data);
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected texts, which can always be written as JSON.", e);
        }
    }
}
