package org.guildhall.tracks.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.tracks.Assessment;
import org.guildhall.tracks.Criteria;
import org.guildhall.tracks.Declared;
import org.guildhall.tracks.TrackVersion;
import org.guildhall.tracks.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What every kind of partner has to bring, for everybody to read before applying, and to try on. Nothing is kept. */
@Controller
@RequestMapping("/apply/tracks")
class PublishedTracksController {

    private static final int FIGURES = 12;

    private final Tracks tracks;
    private final TrackWords trackWords;
    private final Clock clock;

    PublishedTracksController(Tracks tracks, TrackWords trackWords, Clock clock) {
        this.tracks = tracks;
        this.trackWords = trackWords;
        this.clock = clock;
    }

    @ModelAttribute("trackWords")
    TrackWords trackWords() {
        return trackWords;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tracks", tracks.inForce());
        return "tracks/public-list";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model model) {
        return page(published(key), new Fields(), model);
    }

    @PostMapping("/{key}")
    String check(@PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Model model) {
        TrackVersion track = published(key);
        Fields fields = new Fields(typed);
        Criteria criteria = track.content().criteria();
        model.addAttribute("assessment", Assessment.of(criteria, declared(fields, criteria), LocalDate.now(clock)));
        return page(track, fields, model);
    }

    private String page(TrackVersion track, Fields fields, Model model) {
        model.addAttribute("track", track);
        model.addAttribute("v", fields);
        model.addAttribute("figures", FIGURES);
        return "tracks/public-track";
    }

    private TrackVersion published(String key) {
        return tracks.inForce().stream()
                .filter(track -> track.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What cannot be read counts as not said: nobody is turned away here. */
    private static Declared declared(Fields fields, Criteria criteria) {
        List<Declared.Figure> figures = new ArrayList<>();
        for (Criteria.Metric metric : criteria.metrics()) {
            for (int i = 0; i < FIGURES; i++) {
                String at = fields.at(metric.code(), i);
                LocalDate from = day(fields.get(at + "from"));
                LocalDate to = day(fields.get(at + "to"));
                BigDecimal value = number(fields.get(at + "value")).orElse(null);
                if (from != null && to != null && value != null && !to.isBefore(from)) {
                    figures.add(new Declared.Figure(metric.code(), from, to, value));
                }
            }
        }
        return new Declared(
                number(fields.get(Criteria.YEARS_IN_BUSINESS.code()))
                        .map(BigDecimal::intValue)
                        .orElse(null),
                number(fields.get(Criteria.EMPLOYEES.code()))
                        .map(BigDecimal::intValue)
                        .orElse(null),
                figures);
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.strip();
        return plain.matches("\\d{1,12}([.]\\d{1,4})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
