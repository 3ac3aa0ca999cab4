package org.guildhall.recruitment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.languages.Words;
import org.guildhall.recruitment.ResumeLinkUnusable;
import org.guildhall.recruitment.SavedApplication;
import org.guildhall.recruitment.SavedApplicationGone;
import org.guildhall.recruitment.SavedApplications;
import org.guildhall.recruitment.StaleSavedApplication;
import org.guildhall.recruitment.TooManyResumeLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saving an application to go on with it later, and opening it again by the link in the mail. */
@Controller
@RequestMapping("/apply")
class SavedApplicationController {

    /** @param page id that the page was rendered with */
    record ToSave(
            @NotNull UUID page,
            @NotNull String mail,
            @NotNull ObjectNode typed) {}

    /** @param seen version the page has seen, 0 when there was none */
    record Typed(@NotNull UUID page, long seen, @NotNull ObjectNode typed) {}

    record Begun(String next) {}

    record Saved(long version, Instant at) {}

    private final SavedApplications saved;
    private final ObjectProvider<DemoAccounts> demo;
    private final Words words;

    SavedApplicationController(SavedApplications saved, ObjectProvider<DemoAccounts> demo, Words words) {
        this.saved = saved;
        this.demo = demo;
        this.words = words;
    }

    @PostMapping(path = "/saved", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Begun begin(@Valid @RequestBody ToSave form, HttpServletRequest request) {
        UUID opened = SavedApplicationSession.opened(request);
        UUID id = opened != null && saved.find(opened).isPresent() ? opened : idOf(form.page(), request);
        saved.begin(id, form.page(), form.mail(), ((JsonNode) form.typed()).toString());
        SavedApplicationSession.open(request, id);
        return new Begun("/apply/saved");
    }

    @GetMapping("/saved")
    String begun(Model model, HttpServletRequest request) {
        UUID opened = SavedApplicationSession.opened(request);
        model.addAttribute("saved", opened == null ? null : saved.find(opened).orElse(null));
        model.addAttribute("embedded", demo.getIfAvailable() != null);
        return "recruitment/saved";
    }

    /** Says the same whether anything is saved under the address or not. */
    @PostMapping("/saved/links")
    String sendLinks(@RequestParam String mail, RedirectAttributes redirect) {
        saved.sendLinks(mail);
        redirect.addFlashAttribute("asked", true);
        return "redirect:/apply/saved";
    }

    /** Leaves what is saved where it is, for the link to open. */
    @PostMapping("/saved/close")
    String close(HttpServletRequest request) {
        SavedApplicationSession.close(request);
        return "redirect:/";
    }

    /** Only looks, so that what scans mails opens nothing. */
    @GetMapping("/saved/{token}")
    String offer(@PathVariable String token, Model model) {
        model.addAttribute("saved", saved.behind(token));
        model.addAttribute("token", token);
        return "recruitment/resume";
    }

    @PostMapping("/saved/{token}")
    String resume(@PathVariable String token, HttpServletRequest request) {
        SavedApplicationSession.open(request, saved.behind(token).id());
        return "redirect:/apply";
    }

    @PutMapping("/draft")
    ResponseEntity<Object> save(@Valid @RequestBody Typed draft, HttpServletRequest request) {
        UUID opened = SavedApplicationSession.opened(request);
        if (opened == null) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        SavedApplication kept = saved.save(opened, draft.page(), draft.seen(), ((JsonNode) draft.typed()).toString());
        return ResponseEntity.ok(new Saved(kept.version(), kept.savedAt()));
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(HttpServletRequest request) {
        UUID opened = SavedApplicationSession.opened(request);
        if (opened != null) {
            saved.discard(opened);
            SavedApplicationSession.close(request);
        }
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.GONE)
    String unusable(ResumeLinkUnusable problem) {
        return "recruitment/resume-unusable";
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleSavedApplication stale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, words.text("recruitment.saved.stale"));
        problem.setProperty("version", stale.newer().version());
        problem.setProperty("at", stale.newer().savedAt());
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> gone(SavedApplicationGone gone) {
        return ResponseEntity.of(
                        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.text("recruitment.saved.gone")))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyResumeLinks tooMany) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS, words.text("recruitment.apply.too-many-mails")))
                .build();
    }

    /** The same for a double click, and nobody else can know it. */
    private static UUID idOf(UUID page, HttpServletRequest request) {
        String secret = request.getSession().getId() + page;
        return UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8));
    }
}
