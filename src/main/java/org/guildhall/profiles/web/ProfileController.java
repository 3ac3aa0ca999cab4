package org.guildhall.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.partners.CorrectedMeanwhile;
import org.guildhall.partners.CorrectedValue;
import org.guildhall.profiles.Profile;
import org.guildhall.profiles.ProfileNotOpen;
import org.guildhall.profiles.Profiles;
import org.guildhall.recruitment.ApplicationSummary;
import org.guildhall.recruitment.Applications;
import org.guildhall.recruitment.LegalDetails;
import org.guildhall.recruitment.UnknownApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A company's profile: its own people and partner managers change it, compliance officers read it. */
@Controller
class ProfileController {

    /**
     * @param page id that the page was rendered with
     * @param data the form's fields
     */
    record Submission(@NotNull UUID page, @NotNull JsonNode data) {}

    /** @param next page to go to */
    record Accepted(String next) {}

    private final Profiles profiles;
    private final Applications applications;
    private final ProfileForm form;
    private final ProfileRows rows;
    private final Words words;

    ProfileController(Profiles profiles, Applications applications, ProfileForm form, ProfileRows rows, Words words) {
        this.profiles = profiles;
        this.applications = applications;
        this.form = form;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping("/profile")
    String own(@AuthenticationPrincipal SignedIn person, Model model) {
        return page(ownApplication(person), "/profile", person, model);
    }

    @GetMapping("/cases/{applicationId}/profile")
    String forStaff(@AuthenticationPrincipal SignedIn person, @PathVariable UUID applicationId, Model model) {
        return page(application(applicationId), "/cases/" + applicationId + "/profile", person, model);
    }

    @PostMapping(value = "/profile", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Accepted change(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam long known,
            @Valid @RequestBody Submission submission) {
        change(ownApplication(person), known, submission, person);
        return new Accepted("/profile");
    }

    @PostMapping(value = "/cases/{applicationId}/profile", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Accepted changeOnBehalf(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID applicationId,
            @RequestParam long known,
            @Valid @RequestBody Submission submission) {
        change(application(applicationId), known, submission, person);
        return new Accepted("/cases/" + applicationId + "/profile");
    }

    private static boolean mayChange(SignedIn reader) {
        return reader.role() == Role.PARTNER_MANAGER || reader.actsAs();
    }

    private String page(ApplicationSummary application, String address, SignedIn reader, Model model) {
        Profile profile = profiles.of(application.partnerId());
        model.addAttribute("profile", profile);
        model.addAttribute(
                "countryName", Locale.of("", profile.organisation().country()).getDisplayCountry(words.locale()));
        model.addAttribute("parties", rows.parties(profile));
        model.addAttribute("changes", rows.changes(profile));
        model.addAttribute("applicant", reader.role() == Role.APPLICANT);
        model.addAttribute("mayChange", profile.open() && mayChange(reader));
        model.addAttribute("caseUrl", "/cases/" + application.applicationId());
        model.addAttribute("address", address);
        model.addAttribute("action", address + "?known=" + profile.known());
        model.addAttribute("schemaJson", form.schema());
        model.addAttribute("dataJson", form.shown(profile).toString());
        model.addAttribute("pageId", UUID.randomUUID());
        return "profiles/profile";
    }

    private void change(ApplicationSummary application, long known, Submission submission, SignedIn person) {
        LegalDetails details = form.read(submission.data());
        UUID change = UUID.nameUUIDFromBytes(
                (submission.page() + submission.data().toString()).getBytes(StandardCharsets.UTF_8));
        try {
            List<CorrectedValue> changed = profiles.change(
                    change, known, application.partnerId(), application.applicationId(), details, person.actor());
            if (changed.isEmpty() && profiles.of(application.partnerId()).known() == known) {
                throw InvalidSubmission.of("", Wording.of("profiles.nothing-changed"));
            }
        } catch (CorrectedMeanwhile meanwhile) {
            throw InvalidSubmission.of("", Wording.of("profiles.changed-meanwhile"));
        } catch (ProfileNotOpen notOpen) {
            throw InvalidSubmission.of("", Wording.of("profiles.not-open"));
        }
    }

    private ApplicationSummary ownApplication(SignedIn person) {
        return applications
                .ofPartner(Objects.requireNonNull(person.partnerId()))
                .orElseThrow(ProfileController::unknown);
    }

    private ApplicationSummary application(UUID applicationId) {
        try {
            return applications.summary(applicationId);
        } catch (UnknownApplication none) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such company.");
    }
}
