package org.guildhall.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.InboxFilter;
import org.guildhall.inbox.OpenedTask;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.Tasks;
import org.guildhall.inbox.UserTask;
import org.guildhall.partners.Organisations;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@RequestMapping("/tasks")
class InboxController {

    private static final int LONGEST_USER_AGENT = 400;

    private final Inbox inbox;
    private final Tasks tasks;
    private final Organisations organisations;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;

    InboxController(
            Inbox inbox, Tasks tasks, Organisations organisations, Accounts accounts, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.organisations = organisations;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "open") String filter, Model model) {
        InboxFilter chosen = InboxFilter.of(filter);
        model.addAttribute("filter", chosen.parameter());
        model.addAttribute(
                "tasks",
                tasks.visibleTo(person, chosen).stream()
                        .map(task -> row(task, person))
                        .toList());
        return "inbox/list";
    }

    @GetMapping("/{key}")
    String task(@AuthenticationPrincipal SignedIn person, @PathVariable long key, Model model) throws Exception {
        OpenedTask opened = inbox.open(key, person);
        UserTask task = opened.task();
        model.addAttribute("task", row(task, person));
        model.addAttribute("schemaJson", opened.schema());
        model.addAttribute("dataJson", json.writeValueAsString(opened.shown()));
        model.addAttribute("open", task.state() == UserTask.State.OPEN);
        model.addAttribute("hindrance", opened.hindrance());
        model.addAttribute("readOnly", opened.hindrance() != null);
        model.addAttribute(
                "journeyUrl", person.role() == Role.APPLICANT ? "/journey" : "/cases/" + task.applicationId());
        model.addAttribute(
                "dueDiligenceUrl",
                task.role() == Role.COMPLIANCE_OFFICER && person.role() == Role.COMPLIANCE_OFFICER
                        ? "/cases/" + task.applicationId() + "/due-diligence"
                        : null);
        return "inbox/task";
    }

    @PostMapping(value = "/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Submitted submit(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long key,
            @RequestBody Submission submission,
            @RequestHeader(value = "User-Agent", defaultValue = "") String userAgent,
            HttpServletRequest request) {
        String agent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
        JsonNode data = Optional.ofNullable(submission.data()).orElse(JsonNodeFactory.instance.missingNode());
        inbox.submit(key, data, new Submitter(person, request.getRemoteAddr(), agent));
        return new Submitted(person.role() == Role.APPLICANT ? "/journey" : "/tasks");
    }

    @PostMapping("/{key}/claim")
    String claim(@AuthenticationPrincipal SignedIn person, @PathVariable long key) {
        inbox.claim(key, person);
        return "redirect:/tasks/" + key;
    }

    @PostMapping("/{key}/release")
    String release(@AuthenticationPrincipal SignedIn person, @PathVariable long key) {
        inbox.release(key, person);
        return "redirect:/tasks/" + key;
    }

    /** What the browser sends: the form's fields. */
    record Submission(JsonNode data) {}

    /** Where to go after a submission. */
    record Submitted(String next) {}

    private TaskRow row(UserTask task, SignedIn person) {
        return new TaskRow(
                task.key(),
                task.name(),
                organisations.find(task.partnerId()).legalName(),
                task.dueAt(),
                task.createdAt(),
                task.assignee() == null
                        ? null
                        : accounts.find(task.assignee()).map(Account::name).orElse("A former colleague"),
                person.accountId().equals(task.assignee()),
                task.state() == UserTask.State.OPEN
                        && task.dueAt() != null
                        && task.dueAt().isBefore(clock.instant()),
                task.role().name(),
                task.state().name());
    }
}
