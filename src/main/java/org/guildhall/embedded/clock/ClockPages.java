package org.guildhall.embedded.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guildhall.embedded.ConditionalOnEmbedded;
import org.guildhall.embedded.engine.EngineClock;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Time travel in the browser, forward only; production has no such page. */
@Controller
@ConditionalOnEmbedded
@ConditionalOnWebApplication
@RequestMapping("/dev/clock")
class ClockPages {

    private static final String VIEW = "embedded/clock";

    private final EngineClock clock;
    private final Words words;

    ClockPages(EngineClock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        model.addAllAttributes(page().getModel());
        return VIEW;
    }

    @PostMapping(params = "length")
    String step(@RequestParam String length, RedirectAttributes after) {
        return move(Destination.step(length), after);
    }

    @PostMapping(params = "date")
    String date(@RequestParam String date, RedirectAttributes after) {
        return move(Destination.date(date, clock.now()), after);
    }

    /** Shows the page with what was wrong and what to do instead; the time has not moved. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView refused(NoDestination refusal) {
        return page().addObject("refusal", words.text(refusal.wording()));
    }

    private String move(Duration by, RedirectAttributes after) {
        if (clock.ahead().plus(by).compareTo(EngineClock.FURTHEST) > 0) {
            throw new NoDestination(
                    "Expected the time to stay within 100 years of the real one, but got a time after that. Choose an earlier one.",
                    Wording.of("embedded.clock.too-far"));
        }
        clock.advance(by);
        after.addFlashAttribute("notice", words.text("embedded.clock.moved", Lengths.inWords(by)));
        return "redirect:/dev/clock";
    }

    private ModelAndView page() {
        Instant now = clock.now();
        return new ModelAndView(VIEW)
                .addObject("now", now)
                .addObject("ahead", clock.ahead().isZero() ? null : words.text(Lengths.inWords(clock.ahead())))
                .addObject("tomorrow", Destination.day(now.plus(1, ChronoUnit.DAYS)));
    }
}
