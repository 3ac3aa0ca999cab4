package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.consents.ConsentTexts;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.guildhall.identity.SignInLinks;
import org.guildhall.identity.SignInSession;
import org.guildhall.identity.SignInWay;
import org.guildhall.identity.TooManyLinks;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.invitations.Invitation;
import org.guildhall.invitations.Invitations;
import org.guildhall.invitations.InvitedVisit;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.guildhall.recruitment.SavedApplication;
import org.guildhall.recruitment.SavedApplicationGone;
import org.guildhall.recruitment.SavedApplications;
import org.guildhall.recruitment.web.SavedApplicationSession.Resumed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Applying: the form, its receipt, and the link by which the applicant confirms it and signs in. */
@Controller
@RequestMapping("/apply")
class ApplyController {

    /** @param data what was typed, keyed as in the form's definition */
    record Submission(@NotNull JsonNode data) {}

    /** @param next page to go to */
    record Accepted(String next) {}

    private final ApplicationDesk desk;
    private final SubmissionQueue queue;
    private final ApplicationFormSource form;
    private final ConsentTexts consents;
    private final Words words;
    private final SavedApplications saved;
    private final Invitations invitations;
    private final ObjectMapper json;
    private final SignInLinks links;
    private final SignInSession session;
    private final ObjectProvider<DemoAccounts> demo;

    ApplyController(
            ApplicationDesk desk,
            SubmissionQueue queue,
            ApplicationFormSource form,
            ConsentTexts consents,
            Words words,
            SavedApplications saved,
            Invitations invitations,
            ObjectMapper json,
            SignInLinks links,
            SignInSession session,
            ObjectProvider<DemoAccounts> demo) {
        this.desk = desk;
        this.queue = queue;
        this.form = form;
        this.consents = consents;
        this.words = words;
        this.saved = saved;
        this.invitations = invitations;
        this.json = json;
        this.links = links;
        this.session = session;
        this.demo = demo;
    }

    @GetMapping
    String form(Model model, HttpServletRequest request) {
        Optional<SavedApplication> resumed =
                Optional.ofNullable(SavedApplicationSession.opened(request)).flatMap(saved::find);
        if (resumed.isEmpty()) {
            SavedApplicationSession.close(request);
        }
        resumed.ifPresent(application -> {
            model.addAttribute("saved", application);
            model.addAttribute(
                    "sessionJson", json.valueToTree(Resumed.of(application)).toString());
        });
        model.addAttribute("schemaJson", form.schema());
        model.addAttribute("consent", consents.current().mark());
        model.addAttribute("dataJson", form.data(invitation(request)).toString());
        model.addAttribute("pageId", UUID.randomUUID());
        return "recruitment/apply";
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Accepted apply(
            @Valid @RequestBody Submission submission,
            @RequestParam(required = false) @Nullable String consent,
            HttpServletRequest request) {
        if (consent != null && !consent.equals(consents.current().mark())) {
            throw InvalidSubmission.of("consent", Wording.of("consents.form.changed"));
        }
        UUID saved = SavedApplicationSession.opened(request);
        UUID invitation = InvitedVisit.of(request);
        queue.inTurn(() -> desk.receive(submission.data(), saved, invitation));
        return new Accepted("/apply/received");
    }

    private @Nullable Invitation invitation(HttpServletRequest request) {
        return Optional.ofNullable(InvitedVisit.of(request))
                .flatMap(invitations::openOne)
                .orElse(null);
    }

    @GetMapping("/received")
    String received(Model model) {
        model.addAttribute("embedded", demo.getIfAvailable() != null);
        return "recruitment/received";
    }

    @GetMapping("/confirm/{token}")
    String offer(@PathVariable String token, Model model) {
        model.addAttribute("link", links.look(token, Purpose.CONFIRM_APPLICATION, null));
        model.addAttribute("token", token);
        return "recruitment/confirm";
    }

    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        session.signIn(request, response, desk.confirm(token), SignInWay.CONFIRMATION_LINK);
        return "redirect:/journey";
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyLinks exception) {
        return problem(ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS, words.text("recruitment.apply.too-many-mails")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> gone(SavedApplicationGone exception) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.text("recruitment.apply.gone"));
        problem.setTitle(words.text("recruitment.apply.gone-title"));
        return problem(problem);
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
