package org.guildhall.api.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.api.Scope;
import org.guildhall.api.tokens.ApiToken;
import org.guildhall.api.tokens.ApiTokens;
import org.guildhall.api.tokens.TokenRefused;
import org.guildhall.api.tokens.UnknownToken;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/account/tokens")
class TokensController {

    private static final String PAGE = "redirect:/account/tokens";
    private static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    private final ApiTokens tokens;
    private final Words words;
    private final Clock clock;

    TokensController(ApiTokens tokens, Words words, Clock clock) {
        this.tokens = tokens;
        this.words = words;
        this.clock = clock;
    }

    /** A token in the list. */
    record Row(ApiToken token, String state, String scopes) {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("tokens", tokens.of(person).stream().map(this::row).toList());
        model.addAttribute("scopes", scopes(person));
        model.addAttribute("days", DAYS);
        return "api/tokens";
    }

    /** What this person may pass on, by resource. */
    private static Map<String, List<Scope>> scopes(SignedIn person) {
        return Scope.of(person.role()).stream()
                .collect(Collectors.groupingBy(Scope::resource, LinkedHashMap::new, Collectors.toList()));
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes redirect) {
        try {
            List<Scope> chosen =
                    scopes.stream().flatMap(code -> Scope.ofCode(code).stream()).toList();
            show(redirect, tokens.create(person, name, chosen, days));
            return PAGE;
        } catch (TokenRefused refused) {
            redirect.addFlashAttribute("refused", words.text(refused.wording()));
            redirect.addFlashAttribute("name", name);
            redirect.addFlashAttribute("chosen", scopes);
            return PAGE + "#create";
        }
    }

    @PostMapping("/{id}/rotate")
    String rotate(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            show(redirect, tokens.rotate(id, person));
        } catch (TokenRefused refused) {
            redirect.addFlashAttribute("refused", words.text(refused.wording()));
        }
        return PAGE;
    }

    @PostMapping("/{id}/revoke")
    String revoke(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        tokens.revoke(id, person);
        return PAGE;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String handle(UnknownToken unknown) {
        return "error/404";
    }

    private static void show(RedirectAttributes redirect, ApiTokens.Issued issued) {
        redirect.addFlashAttribute("secret", issued.secret());
        redirect.addFlashAttribute("secretOf", issued.token().name());
    }

    private Row row(ApiToken token) {
        return new Row(
                token,
                token.stateAt(clock.instant()).name(),
                token.scopes().stream().map(Scope::code).collect(Collectors.joining(", ")));
    }
}
