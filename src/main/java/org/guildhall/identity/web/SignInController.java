package org.guildhall.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.guildhall.identity.Account;
import org.guildhall.identity.BrowserMark;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.identity.IdentityProperties;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.guildhall.identity.SignInLinks;
import org.guildhall.identity.SignInSession;
import org.guildhall.identity.SignInWay;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in by a link in the mail. Looking at a link does not use it up, so mail scanners cannot burn it. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private final SignInLinks links;
    private final SignInSession session;
    private final IdentityProperties properties;
    private final ObjectProvider<DemoAccounts> demo;

    SignInController(
            SignInLinks links,
            SignInSession session,
            IdentityProperties properties,
            ObjectProvider<DemoAccounts> demo) {
        this.properties = properties;
        this.links = links;
        this.session = session;
        this.demo = demo;
    }

    @GetMapping
    String signIn(Model model) {
        DemoAccounts accounts = demo.getIfAvailable();
        model.addAttribute(
                "provider", properties.oidc() == null ? null : properties.oidc().name());
        model.addAttribute("demoAccounts", accounts == null ? List.of() : accounts.all());
        return "identity/sign-in";
    }

    @PostMapping("/link")
    String requestLink(
            @RequestParam String mail,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        links.requestSignIn(mail, BrowserMark.given(request, response));
        redirect.addFlashAttribute("mail", mail.strip());
        return "redirect:/sign-in/sent";
    }

    @GetMapping("/sent")
    String sent(Model model) {
        model.addAttribute("embedded", demo.getIfAvailable() != null);
        return "identity/link-sent";
    }

    @GetMapping("/link/{token}")
    String offer(@PathVariable String token, Model model, HttpServletRequest request) {
        model.addAttribute("link", links.look(token, Purpose.SIGN_IN, browser(request)));
        model.addAttribute("token", token);
        return "identity/continue";
    }

    @PostMapping("/link/{token}")
    String follow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Account account = links.signIn(token, browser(request));
        return "redirect:" + session.signIn(request, response, account.signedIn(), SignInWay.SIGN_IN_LINK);
    }

    @PostMapping("/renewal/{token}")
    String renew(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        links.renew(token, BrowserMark.given(request, response));
        return "redirect:/sign-in/sent";
    }

    private static @Nullable BrowserMark browser(HttpServletRequest request) {
        return BrowserMark.of(request).orElse(null);
    }
}
