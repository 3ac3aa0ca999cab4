package org.guildhall.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.guildhall.identity.Account;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.identity.SignInSession;
import org.guildhall.identity.SignInWay;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One-click sign-in as one of the fictional staff; the route does not exist where there are none. */
@Controller
@Conditional(DemoAccounts.Wanted.class)
class DemoSignInController {

    private final DemoAccounts accounts;
    private final SignInSession session;

    DemoSignInController(DemoAccounts accounts, SignInSession session) {
        this.accounts = accounts;
        this.session = session;
    }

    @PostMapping("/sign-in/demo/{id}")
    String signIn(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        Account account = accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + session.signIn(request, response, account.signedIn(), SignInWay.DEMONSTRATION);
    }
}
