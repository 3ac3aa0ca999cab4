package org.guildhall.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.documents.FileType;
import org.guildhall.documents.UploadedFile;
import org.guildhall.documents.Uploads;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Drafts;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.InboxFilter;
import org.guildhall.inbox.OpenedTask;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskFiles;
import org.guildhall.inbox.Tasks;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Words;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
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
    private final Drafts drafts;
    private final TaskFiles files;
    private final Uploads uploads;
    private final Organisations organisations;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Words words;
    private final Clock clock;

    InboxController(
            Inbox inbox,
            Tasks tasks,
            Drafts drafts,
            TaskFiles files,
            Uploads uploads,
            Organisations organisations,
            Accounts accounts,
            ObjectMapper json,
            Words words,
            Clock clock) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.drafts = drafts;
        this.files = files;
        this.uploads = uploads;
        this.organisations = organisations;
        this.accounts = accounts;
        this.json = json;
        this.words = words;
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
        model.addAttribute("panel", opened.panel());
        model.addAttribute("hindrance", opened.hindrance() == null ? null : words.text(opened.hindrance()));
        model.addAttribute("readOnly", opened.hindrance() != null);
        model.addAttribute(
                "handedIn",
                person.role() == Role.APPLICANT
                        ? List.of()
                        : uploads.handedIn(task.applicationId()).stream()
                                .map(HandedIn::of)
                                .toList());
        model.addAttribute("pageId", UUID.randomUUID());
        model.addAttribute("sessionJson", json.writeValueAsString(session(key, person)));
        model.addAttribute(
                "journeyUrl", person.role() == Role.APPLICANT ? "/journey" : "/cases/" + task.applicationId());
        model.addAttribute(
                "dueDiligenceUrl",
                task.role() == Role.COMPLIANCE_OFFICER && person.role() == Role.COMPLIANCE_OFFICER
                        ? "/cases/" + task.applicationId() + "/due-diligence"
                        : null);
        return "inbox/task";
    }

    /** What the form's script has to know of this person's work so far. */
    private FormSession session(long key, SignedIn person) {
        return new FormSession(
                person.accountId(),
                drafts.find(key, person).map(FormSession.Draft::of).orElse(null),
                files.of(key, person).stream()
                        .map(TaskFilesController.Attached::of)
                        .toList(),
                uploads.largest(),
                FileType.allEndings());
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

    /**
     * A file of the case, for whoever decides on it.
     *
     * @param givenName what its uploader called it, when that is not its name here
     */
    record HandedIn(String name, @Nullable String givenName, String url, String size, Instant at) {

        static HandedIn of(UploadedFile file) {
            String name = file.document().fileName();
            return new HandedIn(
                    name,
                    file.originalName().equals(name) ? null : file.originalName(),
                    file.document().url(),
                    Sizes.inWords(file.document().size()),
                    Objects.requireNonNull(file.handedInAt()));
        }
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
                        : accounts.find(task.assignee())
                                .map(Account::name)
                                .orElseGet(() -> words.text("inbox.unavailable.former")),
                person.accountId().equals(task.assignee()),
                task.state() == UserTask.State.OPEN
                        && task.dueAt() != null
                        && task.dueAt().isBefore(clock.instant()),
                task.role().name(),
                task.state().name());
    }
}
