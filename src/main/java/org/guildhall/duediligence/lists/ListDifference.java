package org.guildhall.duediligence.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a version of a list changed: ids of entries that were added, changed or removed. */
public record ListDifference(List<String> added, List<String> changed, List<String> removed) {

    public static ListDifference between(List<ListEntry> before, List<ListEntry> after) {
        Map<String, ListEntry> old = byId(before);
        Map<String, ListEntry> now = byId(after);
        return new ListDifference(
                now.keySet().stream().filter(id -> !old.containsKey(id)).toList(),
                now.entrySet().stream()
                        .filter(entry -> old.containsKey(entry.getKey())
                                && !entry.getValue().equals(old.get(entry.getKey())))
                        .map(Map.Entry::getKey)
                        .toList(),
                old.keySet().stream().filter(id -> !now.containsKey(id)).toList());
    }

    private static Map<String, ListEntry> byId(List<ListEntry> entries) {
        Map<String, ListEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
