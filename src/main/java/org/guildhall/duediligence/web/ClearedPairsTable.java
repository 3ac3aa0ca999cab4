package org.guildhall.duediligence.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.portal.CsvExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Cleared pairs as a table for spreadsheets. */
final class ClearedPairsTable {

    private static final List<String> HEADER = List.of(
            "party",
            "listed_name",
            "list",
            "entry",
            "state",
            "valid_until",
            "cleared_at",
            "cleared_by",
            "confirmed_by",
            "reason",
            "ended_at",
            "ended_by",
            "ended_because");

    private ClearedPairsTable() {}

    static ResponseEntity<byte[]> of(List<ClearedPair> pairs) {
        return CsvExport.download(
                "cleared-pairs.csv",
                HEADER,
                pairs.stream().map(ClearedPairsTable::row).toList());
    }

    private static List<@Nullable String> row(ClearedPair pair) {
        ClearedPair.End end = pair.end();
        return Stream.of(
                        pair.partyName(),
                        pair.listedName(),
                        pair.listName(),
                        pair.entryId(),
                        pair.state(),
                        pair.validUntil(),
                        pair.clearedAt(),
                        pair.officerName(),
                        pair.secondName(),
                        pair.reason(),
                        end == null ? null : end.at(),
                        end == null ? null : end.by(),
                        end == null ? null : end.because())
                .<@Nullable String>map(cell -> Objects.toString(cell, null))
                .toList();
    }
}
