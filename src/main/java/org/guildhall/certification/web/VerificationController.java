package org.guildhall.certification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.guildhall.certification.Certificate;
import org.guildhall.certification.Certificates;
import org.guildhall.certification.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answers "is this certificate real?" to anybody. A wrong serial number and an unknown one look the same. */
@Controller
class VerificationController {

    private static final int LONGEST_ECHO = 40;

    private final Certificates certificates;
    private final Clock clock;

    VerificationController(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping("/certificates/verify")
    ModelAndView lookUp(@RequestParam(required = false) Optional<String> serial) {
        return serial.map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .map(VerificationController::answerTo)
                .orElseGet(() -> new ModelAndView("certification/look-up"));
    }

    @GetMapping("/certificates/verify/{serial}")
    ModelAndView verify(@PathVariable String serial) {
        return Serial.read(serial)
                .flatMap(certificates::withSerial)
                .map(this::found)
                .orElseGet(() -> notFound(serial));
    }

    /** A permanent address for every answer; what cannot be a serial number never becomes part of one. */
    private static ModelAndView answerTo(String typed) {
        String serial = Serial.read(typed).map(Serial::text).orElse("not-a-serial-number");
        return new ModelAndView("redirect:/certificates/verify/" + serial);
    }

    private ModelAndView found(Certificate certificate) {
        return new ModelAndView("certification/verify")
                .addObject("certificate", certificate)
                .addObject("valid", certificate.validOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private static ModelAndView notFound(String typed) {
        ModelAndView page = new ModelAndView("certification/verify").addObject("serial", shortened(typed));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST_ECHO
                ? typed
                : typed.substring(
                        0,
                        typed.offsetByCodePoints(0, Math.min(LONGEST_ECHO, typed.codePointCount(0, typed.length()))));
    }
}
