package org.guildhall.tracks.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.guildhall.api.Etags;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.tracks.TrackEditing;
import org.guildhall.tracks.TrackVersion;
import org.guildhall.tracks.Tracks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tracks")
@Tag(name = "Tracks", description = "What each kind of partner has to bring and to do, version by version.")
class TracksResource {

    private final Tracks tracks;
    private final TrackEditing editing;
    private final Etags etags;
    private final ObjectMapper json;

    TracksResource(Tracks tracks, TrackEditing editing, Etags etags, ObjectMapper json) {
        this.tracks = tracks;
        this.editing = editing;
        this.etags = etags;
        this.json = json;
    }

    @Schema(name = "TrackSummary")
    record Summary(
            @Schema(example = "reseller") String key,
            @Schema(example = "3") int version,

            @Schema(example = "Reseller") String name,

            @Schema(example = "For companies that sell our products on.")
            String summary,

            Instant publishedAt,

            @Schema(description = "Why it was published", example = "Two more courses from this year on.")
            String reason) {

        static Summary of(TrackVersion version) {
            return new Summary(
                    version.key(),
                    version.number(),
                    version.content().name(),
                    version.content().summary(),
                    version.publishedAt(),
                    version.reason());
        }
    }

    @Schema(name = "Track")
    record TrackView(
            Summary track,

            @Schema(
                    description = "Fields, questions, evidence, criteria, terms, courses, exam and tiers",
                    type = "object",
                    example = "{\"courses\": [\"product-basics\"], \"fields\": {\"WEBSITE\": \"REQUIRED\"}}")
            JsonNode content) {}

    @Schema(name = "TrackList")
    record TrackList(List<Summary> items) {}

    @GetMapping
    @RequiresScope(Scope.TRACKS_READ)
    @Operation(summary = "List the tracks in force", description = "By name, each in its newest version.")
    TrackList list() {
        return new TrackList(tracks.inForce().stream().map(Summary::of).toList());
    }

    @GetMapping("/{key}/versions")
    @RequiresScope(Scope.TRACKS_READ)
    @Operation(summary = "List the versions of a track", description = "Newest first.")
    TrackList versions(@PathVariable String key) {
        editing.find(key);
        return new TrackList(editing.history(key).stream().map(Summary::of).toList());
    }

    @GetMapping("/{key}/versions/{version}")
    @RequiresScope(Scope.TRACKS_READ)
    @Operation(
            summary = "Read a version of a track",
            description = "It never changes; applications keep the version they started with.")
    ResponseEntity<TrackView> read(@PathVariable String key, @PathVariable int version) {
        return editing.history(key).stream()
                .filter(found -> found.number() == version)
                .findFirst()
                .map(found -> etags.answer(new TrackView(Summary.of(found), json.valueToTree(found.content()))))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
