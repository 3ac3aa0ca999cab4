package org.guildhall.tracks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.tracks.ApplicationField;
import org.guildhall.tracks.AskedFrom;
import org.guildhall.tracks.Catalogue;
import org.guildhall.tracks.CompanySize;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.Draft;
import org.guildhall.tracks.DraftChanged;
import org.guildhall.tracks.FieldUse;
import org.guildhall.tracks.Question;
import org.guildhall.tracks.Region;
import org.guildhall.tracks.TrackContent;
import org.guildhall.tracks.TrackEditing;
import org.guildhall.tracks.TrackFlawed;
import org.guildhall.tracks.TrackFlawed.Flaw;
import org.guildhall.tracks.TrackState;
import org.guildhall.tracks.TrackVersion;
import org.guildhall.tracks.UnknownTrack;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where partner managers keep the tracks. */
@Controller
@RequestMapping("/tracks")
class TracksController {

    private static final int LONGEST_REASON = 500;

    private final TrackEditing tracks;
    private final Choices choices;
    private final TrackWords trackWords;
    private final Words words;

    TracksController(TrackEditing tracks, Choices choices, TrackWords trackWords, Words words) {
        this.tracks = tracks;
        this.choices = choices;
        this.trackWords = trackWords;
        this.words = words;
    }

    @ModelAttribute("trackWords")
    TrackWords trackWords() {
        return trackWords;
    }

    /** @param gone what it names and nobody offers any more */
    record Row(TrackState track, String gone) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "rows",
                tracks.all().stream().map(track -> new Row(track, gone(track))).toList());
        return "tracks/list";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model model) {
        TrackState track = tracks.find(key);
        List<TrackVersion> history = tracks.history(key);
        Map<Integer, Integer> applicants = new HashMap<>();
        history.forEach(version -> applicants.put(version.number(), tracks.applicants(key, version.number())));
        model.addAttribute("track", track);
        model.addAttribute("history", history);
        model.addAttribute("applicants", applicants);
        model.addAttribute("gone", gone(track));
        if (track.inForce() != null) {
            model.addAttribute("lines", trackWords.lines(track.inForce().content()));
        }
        return "tracks/track";
    }

    @GetMapping("/{key}/versions/{number}")
    String version(@PathVariable String key, @PathVariable int number, Model model) {
        List<TrackVersion> history = tracks.history(key);
        TrackVersion version = numbered(history, number);
        model.addAttribute("track", tracks.find(key));
        model.addAttribute("version", version);
        model.addAttribute("lines", trackWords.lines(version.content()));
        if (number > 1) {
            model.addAttribute(
                    "changes", trackWords.changes(numbered(history, number - 1).content(), version.content()));
        }
        return "tracks/version";
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable String key, Model model) {
        Draft draft = tracks.draft(key);
        return form(key, draft.id(), draft.revision(), FieldsWriter.write(draft.content()), List.of(), model);
    }

    @PostMapping("/{key}/edit")
    String save(
            @PathVariable String key,
            @RequestParam UUID draft,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String go,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response) {
        Fields fields = new Fields(typed);
        FieldsReader reader = new FieldsReader(fields, choices);
        TrackContent content = reader.read();
        if (!reader.notNumbers().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            List<Flaw> flaws = reader.notNumbers().stream()
                    .map(field -> new Flaw(field, "number", List.of(fields.get(field))))
                    .sorted(Comparator.comparing(Flaw::field))
                    .toList();
            return form(key, draft, revision, fields, flaws, model);
        }
        try {
            tracks.save(key, draft, revision, content, person.actor());
        } catch (DraftChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("changed", changed);
            return form(key, draft, revision, fields, List.of(), model);
        }
        return switch (go) {
            case "preview" -> page(key, "/preview");
            case "changes" -> page(key, "/changes");
            default -> page(key, "/edit?saved#rows");
        };
    }

    @GetMapping("/{key}/preview")
    String preview(@PathVariable String key, Model model) {
        Draft draft = tracks.draft(key);
        model.addAttribute("key", key);
        // Not "content": the layout calls the page so.
        model.addAttribute("offered", draft.content());
        model.addAttribute("formFields", ApplicationField.values());
        return "tracks/preview";
    }

    @GetMapping("/{key}/changes")
    String changes(@PathVariable String key, Model model) {
        TrackState track = tracks.find(key);
        Draft draft = tracks.draft(key);
        model.addAttribute("track", track);
        model.addAttribute("draft", draft);
        model.addAttribute("flaws", said(tracks.flaws(draft.content())));
        model.addAttribute(
                "changes",
                trackWords.changes(
                        track.inForce() == null ? null : track.inForce().content(), draft.content()));
        return "tracks/changes";
    }

    @PostMapping("/{key}/publish")
    String publish(
            @PathVariable String key,
            @RequestParam UUID draft,
            @RequestParam int revision,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        try {
            TrackVersion version = tracks.publish(key, draft, revision, reason(reason), person.actor());
            redirect.addFlashAttribute("notice", words.text("tracks.track.published", version.number()));
            return page(key, "");
        } catch (DraftChanged changed) {
            redirect.addFlashAttribute("changed", changed);
        } catch (TrackFlawed flawed) {
            // The page lists them.
            redirect.addFlashAttribute("reason", reason);
        }
        return page(key, "/changes");
    }

    @PostMapping("/{key}/discard")
    String discard(
            @PathVariable String key,
            @RequestParam UUID draft,
            @RequestParam int revision,
            RedirectAttributes redirect) {
        try {
            tracks.discard(key, draft, revision);
            redirect.addFlashAttribute("notice", words.text("tracks.track.discarded"));
            return page(key, "");
        } catch (DraftChanged changed) {
            redirect.addFlashAttribute("changed", changed);
            return page(key, "/changes");
        }
    }

    @PostMapping("/{key}/retire")
    String retire(
            @PathVariable String key,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        try {
            tracks.retire(key, reason(reason), person.actor());
        } catch (TrackFlawed flawed) {
            redirect.addFlashAttribute(
                    "refused", said(flawed.flaws()).values().iterator().next());
        }
        return page(key, "");
    }

    @PostMapping("/{key}/offer")
    String offerAgain(@PathVariable String key, @RequestParam String reason, @AuthenticationPrincipal SignedIn person) {
        tracks.offerAgain(key, reason(reason), person.actor());
        return page(key, "");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String handle(UnknownTrack unknown) {
        return "error/404";
    }

    private String form(String key, UUID draft, int revision, Fields fields, List<Flaw> flaws, Model model) {
        model.addAttribute("track", tracks.find(key));
        model.addAttribute("draftId", draft);
        model.addAttribute("revision", revision);
        model.addAttribute("v", fields);
        model.addAttribute("flaws", said(flaws));
        model.addAttribute("documents", choices.of(Catalogue.Kind.DOCUMENT));
        model.addAttribute("questionnaires", choices.of(Catalogue.Kind.QUESTIONNAIRE));
        model.addAttribute("courses", choices.of(Catalogue.Kind.COURSE));
        model.addAttribute("agreements", choices.of(Catalogue.Kind.AGREEMENT));
        model.addAttribute("formFields", ApplicationField.values());
        model.addAttribute("uses", FieldUse.values());
        model.addAttribute("depths", AskedFrom.values());
        model.addAttribute("kinds", Question.Kind.values());
        model.addAttribute("modes", Criteria.Mode.values());
        model.addAttribute("misses", Criteria.OnMiss.values());
        model.addAttribute("aggregates", Criteria.Aggregate.values());
        model.addAttribute("comparisons", Criteria.Comparison.values());
        model.addAttribute("units", Criteria.Window.Unit.values());
        model.addAttribute("regions", Region.values());
        model.addAttribute("sizes", CompanySize.values());
        model.addAttribute("risks", List.of("low", "medium", "high"));
        return "tracks/edit";
    }

    /** Sentences by the control they are about. */
    private Map<String, String> said(List<Flaw> flaws) {
        Map<String, String> said = new LinkedHashMap<>();
        flaws.forEach(flaw -> said.putIfAbsent(
                flaw.field(),
                words.text("tracks.flaw." + flaw.key(), flaw.arguments().toArray())));
        return said;
    }

    private String gone(TrackState track) {
        return track.inForce() == null
                ? ""
                : String.join(", ", tracks.gone(track.inForce().content()));
    }

    private static TrackVersion numbered(List<TrackVersion> history, int number) {
        return history.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String reason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, words.text("tracks.track.reason-needed", LONGEST_REASON));
        }
        return reason.strip();
    }

    private static String page(String key, String rest) {
        return "redirect:/tracks/" + key + rest;
    }
}
