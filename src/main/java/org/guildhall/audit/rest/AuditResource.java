package org.guildhall.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.audit.AuditEntry;
import org.guildhall.audit.AuditTrail;
import org.guildhall.partners.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Audit trail", description = "Who did what, when and why. Entries are never changed and never removed.")
class AuditResource {

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
