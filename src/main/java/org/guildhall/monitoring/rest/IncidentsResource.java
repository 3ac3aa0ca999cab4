package org.guildhall.monitoring.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.identity.SignedIn;
import org.guildhall.monitoring.IncidentRow;
import org.guildhall.monitoring.Incidents;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "Incidents", description = "Where processes are stuck. The engine's index may lag a moment behind.")
class IncidentsResource {

    private final Incidents incidents;

    IncidentsResource(Incidents incidents) {
        this.incidents = incidents;
    }

    @Schema(name = "Incident")
    record IncidentView(
            @Schema(example = "2251799813685301") String key,
            @Schema(example = "2251799813685250") String processInstanceKey,
            @Schema(example = "Nordlys AS") String organisation,
            @Schema(example = "due-diligence") String process,
            @Schema(example = "Task_ScreenParty") String elementId,
            @Schema(example = "A step failed repeatedly") String cause,

            @Schema(example = "Expected the screening list to be readable, but it is not.")
            String message,

            @Schema(example = "If what it needs answers again, retry.")
            String remedy,

            OffsetDateTime since) {

        static IncidentView of(IncidentRow incident) {
            return new IncidentView(
                    Long.toString(incident.key()),
                    Long.toString(incident.instanceKey()),
                    incident.organisation(),
                    incident.process(),
                    incident.elementId(),
                    incident.cause().label(),
                    incident.message(),
                    incident.cause().remedy().label(),
                    incident.since());
        }
    }

    @Schema(name = "IncidentList")
    record IncidentList(List<IncidentView> items) {}

    @GetMapping
    @RequiresScope(Scope.INCIDENTS_READ)
    @Operation(summary = "List open incidents", description = "The longest open first; at most 500.")
    IncidentList list() {
        return new IncidentList(incidents.open().stream().map(IncidentView::of).toList());
    }

    @PostMapping("/{key}/retry")
    @RequiresScope(Scope.INCIDENTS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Let the engine try again",
            description = "If it fails once more, there is a new incident. One that is gone is not found.")
    void retry(@PathVariable long key, @AuthenticationPrincipal SignedIn person) {
        incidents.retry(key, person.actor());
    }
}
