package org.guildhall.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to what an applicant is asked for; the first choice of every question is the good one. */
public final class EvidenceAnswers {

    private static final List<String> DOCUMENTS =
            List.of("registerExtract", "proofOfAddress", "ownershipChart", "insurance", "financialStatement");

    private EvidenceAnswers() {}

    /** @param shown what the form shows: its questions, and which parts are asked for */
    public static Map<String, Object> to(JsonNode shown) {
        Map<String, Object> form = new HashMap<>();
        form.put("declaration", true);
        for (int i = 0; i < shown.path("questions").size(); i++) {
            form.put(
                    "answer" + (i + 1),
                    shown.at("/questions/%d/options/0/value".formatted(i)).asText());
        }
        for (int i = 0; i < shown.path("written").size(); i++) {
            form.put("written" + (i + 1), "Nordwind AG and Suedwind AG; ask their purchasing departments.");
        }
        if (shown.at("/asked/figures").asBoolean()) {
            form.putAll(Map.of(
                    "currency",
                    "EUR",
                    "year",
                    java.time.Year.now(java.time.ZoneOffset.UTC).getValue() - 1,
                    "revenue",
                    2_000_000,
                    "netResult",
                    120_000.5,
                    "totalAssets",
                    900_000,
                    "equity",
                    400_000,
                    "currentAssets",
                    500_000,
                    "currentLiabilities",
                    250_000));
        }
        if (shown.at("/asked/insurance").asBoolean()) {
            form.put("insuranceValidUntil", "2999-12-31");
        }
        return form;
    }

    /** Keys of the fields that ask for a document. */
    static List<String> documents(JsonNode shown) {
        List<String> asked = new ArrayList<>(DOCUMENTS);
        asked.removeIf(field -> !shown.path("asked").path(field).asBoolean());
        return asked;
    }
}
