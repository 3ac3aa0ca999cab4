package org.guildhall.identity.passkeys;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.identity.SignInSession;
import org.guildhall.identity.SignInWay;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Between the browser's dialogue for passkeys and us: a question first, then what the browser answered. */
@Controller
class PasskeyPages {

    private static final String PAGE = "/account/sessions";
    private static final String LIST = "redirect:" + PAGE + "#passkeys";

    private final Passkeys passkeys;
    private final SignInSession session;
    private final Words words;
    private final Clock clock;

    PasskeyPages(Passkeys passkeys, SignInSession session, Words words, Clock clock) {
        this.passkeys = passkeys;
        this.session = session;
        this.words = words;
        this.clock = clock;
    }

    /** @param credential what the browser's dialogue ended with, as the browser writes it in JSON */
    record Answer(@Nullable String name, @NotNull JsonNode credential) {}

    /** @param next where the browser goes from here */
    record Done(String next) {}

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String askForAny(HttpSession visit) {
        return passkeys.askForAny(Challenge.ask(visit, clock));
    }

    @PostMapping("/sign-in/passkey")
    @ResponseBody
    Done signIn(@Valid @RequestBody Answer answer, HttpServletRequest request, HttpServletResponse response) {
        Challenge challenge = Challenge.take(request.getSession(), clock);
        SignedIn person =
                passkeys.signIn(answer.credential().toString(), challenge).signedIn();
        return new Done(session.signIn(request, response, person, SignInWay.PASSKEY));
    }

    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String askForNew(@AuthenticationPrincipal SignedIn person, HttpSession visit) {
        return passkeys.askForNew(person, Challenge.ask(visit, clock));
    }

    @PostMapping("/account/passkeys")
    @ResponseBody
    Done add(@AuthenticationPrincipal SignedIn person, @Valid @RequestBody Answer answer, HttpSession visit) {
        Challenge challenge = Challenge.take(visit, clock);
        passkeys.add(
                person,
                answer.name() == null ? "" : answer.name(),
                answer.credential().toString(),
                challenge);
        return new Done(PAGE + "?added");
    }

    @PostMapping("/account/passkeys/{id}/name")
    String rename(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, @RequestParam String name) {
        passkeys.rename(person, id, name);
        return LIST;
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String remove(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, RedirectAttributes redirect) {
        passkeys.remove(person, id);
        redirect.addFlashAttribute("notice", words.text("identity.passkeys.removed"));
        return LIST;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PasskeyRefused refused) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.FORBIDDEN, words.text("identity.passkeys.refused." + refused.why())));
    }
}
