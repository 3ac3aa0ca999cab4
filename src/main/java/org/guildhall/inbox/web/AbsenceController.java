package org.guildhall.inbox.web;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.AbsenceRefused;
import org.guildhall.inbox.Absences;
import org.guildhall.languages.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the reader is away, and who stands in; for the vendor's staff. */
@Controller
@RequestMapping("/absence")
class AbsenceController {

    private static final String PAGE = "redirect:/absence";

    /** What was typed, to show it again when it did not do. */
    record Wanted(UUID standIn, LocalDate firstDay, LocalDate lastDay) {}

    private final Absences absences;
    private final AbsenceRows rows;
    private final Words words;

    AbsenceController(Absences absences, AbsenceRows rows, Words words) {
        this.absences = absences;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("absences", rows.all(person));
        model.addAttribute("colleagues", absences.candidates(person));
        model.addAttribute("today", absences.today());
        return "inbox/absence";
    }

    @PostMapping
    String plan(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam UUID standIn,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            RedirectAttributes redirect) {
        try {
            absences.plan(person, standIn, firstDay, lastDay);
            redirect.addFlashAttribute("notice", words.text("inbox.absence.planned"));
        } catch (AbsenceRefused refused) {
            redirect.addFlashAttribute("refused", words.text(refused.wording()));
            redirect.addFlashAttribute("wanted", new Wanted(standIn, firstDay, lastDay));
        }
        return PAGE;
    }

    @PostMapping("/{id}/end")
    String end(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, RedirectAttributes redirect) {
        absences.end(id, person);
        redirect.addFlashAttribute("notice", words.text("inbox.absence.ended"));
        return PAGE;
    }
}
