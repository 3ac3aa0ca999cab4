package org.guildhall.onboarding.web;

import java.util.Objects;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.guildhall.onboarding.NotWithdrawable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

@Controller
class JourneyController {

    private static final int LONGEST_REASON = 1_000;

    private final Journeys journeys;
    private final JourneyViews views;
    private final Words words;

    JourneyController(Journeys journeys, JourneyViews views, Words words) {
        this.words = words;
        this.journeys = journeys;
        this.views = views;
    }

    @GetMapping("/journey")
    String own(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("journey", views.view(journeyOf(person), person));
        return "onboarding/journey";
    }

    @GetMapping("/cases/{applicationId}")
    String forStaff(@PathVariable UUID applicationId, Model model) {
        Journey journey = journeys.find(applicationId).orElseThrow(JourneyController::unknown);
        model.addAttribute("journey", views.view(journey, null));
        model.addAttribute("applicationId", applicationId);
        return "onboarding/case";
    }

    @PostMapping("/journey/withdraw")
    String withdraw(@AuthenticationPrincipal SignedIn person, @RequestParam String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, words.text("onboarding.journey.reason-length", LONGEST_REASON));
        }
        journeys.withdraw(journeyOf(person).applicationId(), reason.strip(), person.actor());
        return "redirect:/journey";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String handle(NotWithdrawable ended) {
        return "error/409";
    }

    private Journey journeyOf(SignedIn person) {
        return journeys.latestOf(Objects.requireNonNull(person.partnerId())).orElseThrow(JourneyController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such application.");
    }
}
