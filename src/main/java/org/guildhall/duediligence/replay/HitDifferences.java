package org.guildhall.duediligence.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.duediligence.screening.Hit;
import org.guildhall.duediligence.screening.ScreeningMatch;

/** How two answers to the same question differ, in words. */
final class HitDifferences {

    private HitDifferences() {}

    static List<String> between(List<ScreeningMatch> then, List<Hit> now) {
        Map<String, ScreeningMatch> before = new LinkedHashMap<>();
        then.forEach(match -> before.put(match.entryId(), match));
        List<String> differences = new ArrayList<>();
        for (Hit hit : now) {
            ScreeningMatch match = before.remove(hit.entryId());
            if (match == null) {
                differences.add("%s (%s) is found, and was not then".formatted(hit.listedName(), percent(hit.score())));
            } else {
                add(differences, match, hit);
            }
        }
        before.values().forEach(gone -> differences.add("%s is not found, and was then".formatted(gone.listedName())));
        return List.copyOf(differences);
    }

    private static void add(List<String> differences, ScreeningMatch then, Hit now) {
        BigDecimal score = then.score();
        if (!then.listedName().equals(now.listedName())) {
            differences.add(
                    "%s is found by that name, and was by %s then".formatted(now.listedName(), then.listedName()));
        } else if (score == null || score.compareTo(now.score()) != 0) {
            differences.add("%s: likeness %s, and %s then"
                    .formatted(now.listedName(), percent(now.score()), score == null ? "unknown" : percent(score)));
        } else if (!now.explanation().equals(then.explanation())) {
            differences.add("%s: other reasons than then: %s".formatted(now.listedName(), now.explanation()));
        }
    }

    private static String percent(BigDecimal score) {
        return score.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
