package org.guildhall.colleagues.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.guildhall.colleagues.ColleagueInvitation;
import org.guildhall.colleagues.Colleagues;
import org.guildhall.identity.MailAlreadyInUse;
import org.guildhall.identity.SignInLinkUnusable;
import org.guildhall.identity.SignInSession;
import org.guildhall.identity.SignInWay;
import org.guildhall.partners.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Joining an organisation by the link of an invitation; looking at it does not use it up. */
@Controller
class JoinController {

    private final Colleagues colleagues;
    private final Organisations organisations;
    private final SignInSession session;

    JoinController(Colleagues colleagues, Organisations organisations, SignInSession session) {
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.session = session;
    }

    @GetMapping("/join/{token}")
    String offer(@PathVariable String token, Model model) {
        ColleagueInvitation invitation = colleagues.look(token);
        model.addAttribute("invitation", invitation);
        model.addAttribute(
                "organisation", organisations.find(invitation.partnerId()).legalName());
        model.addAttribute("token", token);
        return "colleagues/join";
    }

    @PostMapping("/join/{token}")
    String join(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return "redirect:"
                + session.signIn(request, response, colleagues.accept(token).signedIn(), SignInWay.INVITATION);
    }

    /** Only a colleague can send another invitation, so the page offers none. */
    @ExceptionHandler
    ModelAndView unusable(SignInLinkUnusable problem) {
        return notJoined(
                problem.why() == SignInLinkUnusable.Why.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE,
                problem.why().name());
    }

    /** Said to whoever reads the mail of that address, and to nobody else. */
    @ExceptionHandler
    ModelAndView inUse(MailAlreadyInUse problem) {
        return notJoined(HttpStatus.CONFLICT, "IN_USE");
    }

    private static ModelAndView notJoined(HttpStatus status, String why) {
        return new ModelAndView("colleagues/not-joined", status).addObject("why", why);
    }
}
