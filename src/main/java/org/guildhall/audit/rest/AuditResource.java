package org.guildhall.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.api.Cursor;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.audit.AuditEntry;
import org.guildhall.audit.AuditTrail;
import org.guildhall.partners.Actor;
import org.guildhall.portal.CsvExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Audit trail", description = "Who did what, when and why. Entries are never changed and never removed.")
class AuditResource {

    private static final int MOST_ROWS = 50_000;

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @Schema(name = "AuditEntry")
    record EntryView(
            @Schema(description = "Order of writing", example = "4711")
            long position,

            Instant at,

            @Schema(description = "Null for a change to the programme itself") @Nullable UUID partnerId,

            @Nullable UUID applicationId,

            @Schema(description = "What was changed about the programme", example = "null") @Nullable String subject,

            Actor actor,
            @Schema(example = "ContractSigned") String what,

            @Schema(example = "OFFERED") @Nullable String before,

            @Schema(example = "SIGNED") @Nullable String after,

            @Schema(example = "null") @Nullable String reason) {

        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.position(),
                    entry.at(),
                    entry.partnerId(),
                    entry.applicationId(),
                    entry.subject(),
                    entry.actor(),
                    entry.what(),
                    entry.before(),
                    entry.after(),
                    entry.reason());
        }
    }

    /** Name and value of every column, in the order of the file. */
    private static final Map<String, Function<AuditEntry, @Nullable Object>> COLUMNS = columns();

    private static Map<String, Function<AuditEntry, @Nullable Object>> columns() {
        Map<String, Function<AuditEntry, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("position", AuditEntry::position);
        columns.put("at", AuditEntry::at);
        columns.put("partnerId", AuditEntry::partnerId);
        columns.put("applicationId", AuditEntry::applicationId);
        columns.put("subject", AuditEntry::subject);
        columns.put("actorKind", entry -> entry.actor().kind());
        columns.put("actorId", entry -> entry.actor().id());
        columns.put("actorName", entry -> entry.actor().name());
        columns.put("modelVersion", entry -> entry.actor().modelVersion());
        columns.put("what", AuditEntry::what);
        columns.put("before", AuditEntry::before);
        columns.put("after", AuditEntry::after);
        columns.put("reason", AuditEntry::reason);
        return columns;
    }

    @GetMapping("/audit-entries/table")
    @RequiresScope(Scope.AUDIT_READ)
    @Operation(
            summary = "Download audit entries as a table",
            description =
                    "A CSV file for spreadsheets, in the order of writing: as many entries as a limit of at most 50,000 allows. What begins a formula has an apostrophe before it.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file; to go on, send the last position as \"from\"",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> table(
            @Parameter(description = "Of this organisation only") @RequestParam(required = false) @Nullable UUID partnerId,
            @Parameter(description = "Of this application only") @RequestParam(required = false) @Nullable UUID applicationId,
            @Parameter(description = "Entries behind this position") @RequestParam(defaultValue = "0") @Min(0) long from,
            @RequestParam(defaultValue = "10000") @Min(1) @Max(MOST_ROWS) int limit) {
        return CsvExport.download(
                "audit-trail.csv",
                List.copyOf(COLUMNS.keySet()),
                trail.page(partnerId, applicationId, from, limit).stream()
                        .map(AuditResource::row)
                        .toList());
    }

    private static List<@Nullable String> row(AuditEntry entry) {
        List<@Nullable String> cells = new ArrayList<>();
        COLUMNS.values().forEach(column -> cells.add(Objects.toString(column.apply(entry), null)));
        return cells;
    }

    @GetMapping("/audit-entries")
    @RequiresScope(Scope.AUDIT_READ)
    @Operation(
            summary = "List audit entries",
            description =
                    "In the order of writing. Of changes that are committed at the same moment one may come in behind the other's place: who keeps a copy reads the last minute once more.")
    Slice<EntryView> list(
            @Parameter(description = "Of this organisation only") @RequestParam(required = false) @Nullable UUID partnerId,
            @Parameter(description = "Of this application only") @RequestParam(required = false) @Nullable UUID applicationId,
            @Parameter(description = "\"next\" of the part before") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Cursor cursor = Cursor.read(after);
        List<AuditEntry> found = trail.page(partnerId, applicationId, cursor == null ? 0 : cursor.number(), limit + 1);
        return Slice.of(found, limit, entry -> Cursor.of(Instant.EPOCH, entry.position()))
                .map(EntryView::of);
    }
}
