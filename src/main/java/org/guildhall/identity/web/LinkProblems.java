package org.guildhall.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.guildhall.identity.MailAlreadyInUse;
import org.guildhall.identity.SignInLinkUnusable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** One clear page for each way in which a link from a mail does not open anything. */
@ControllerAdvice
class LinkProblems {

    @ExceptionHandler
    ModelAndView unusable(SignInLinkUnusable problem, HttpServletRequest request) {
        HttpStatus status =
                switch (problem.why()) {
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case EXPIRED, USED -> HttpStatus.GONE;
                    case OTHER_BROWSER -> HttpStatus.FORBIDDEN;
                };
        String path = request.getRequestURI();
        return new ModelAndView("identity/link-unusable", status)
                .addObject("why", problem.why().name())
                .addObject("token", path.substring(path.lastIndexOf('/') + 1));
    }

    @ExceptionHandler
    ModelAndView inUse(MailAlreadyInUse problem) {
        return new ModelAndView("identity/mail-in-use", HttpStatus.CONFLICT);
    }
}
