package org.guildhall.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lets people choose their language; it is kept with the account, so that mails come in it too. */
@Controller
class LanguageController {

    private final Accounts accounts;
    private final LanguageResolver languages;

    LanguageController(Accounts accounts, LanguageResolver languages) {
        this.accounts = accounts;
        this.languages = languages;
    }

    @PostMapping("/language")
    ResponseEntity<Void> choose(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam("language") String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language =
                Language.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, code));
        if (person != null) {
            accounts.chooseLanguage(person.accountId(), language);
        }
        languages.setLocale(request, response, language.locale());
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(here(back)).build();
    }

    /** Pages of this site only: what begins with two slashes would lead away. */
    private static URI here(String back) {
        return back.matches("/([^/\\\\].*)?") ? URI.create(back) : URI.create("/");
    }
}
