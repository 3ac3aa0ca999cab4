package org.guildhall.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.documents.FileType;
import org.guildhall.documents.UploadedFile;
import org.guildhall.documents.Uploads;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Assignments;
import org.guildhall.inbox.Comments;
import org.guildhall.inbox.Drafts;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.InboxQuery;
import org.guildhall.inbox.OpenedTask;
import org.guildhall.inbox.SavedFilters;
import org.guildhall.inbox.Submitter;
import org.guildhall.inbox.TaskFiles;
import org.guildhall.inbox.TaskPage;
import org.guildhall.inbox.TaskSearch;
import org.guildhall.inbox.UserTask;
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
    private final TaskSearch search;
    private final Assignments assignments;
    private final SavedFilters savedFilters;
    private final Comments comments;
    private final TaskRows rows;
    private final AbsenceRows absences;
    private final Drafts drafts;
    private final TaskFiles files;
    private final Uploads uploads;
    private final ObjectMapper json;

    InboxController(
            Inbox inbox,
            TaskSearch search,
            Assignments assignments,
            SavedFilters savedFilters,
            Comments comments,
            TaskRows rows,
            AbsenceRows absences,
            Drafts drafts,
            TaskFiles files,
            Uploads uploads,
            ObjectMapper json) {
        this.inbox = inbox;
        this.search = search;
        this.assignments = assignments;
        this.savedFilters = savedFilters;
        this.comments = comments;
        this.rows = rows;
        this.absences = absences;
        this.drafts = drafts;
        this.files = files;
        this.uploads = uploads;
        this.json = json;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, @RequestParam Map<String, String> parameters, Model model) {
        TaskPage page = search.find(person, InboxQuery.of(parameters));
        model.addAttribute("page", page);
        model.addAttribute("query", page.query());
        model.addAttribute("tasks", rows.of(page.tasks(), person));
        model.addAttribute("savedFilters", savedFilters.of(person));
        model.addAttribute("absences", absences.today(person));
        return "inbox/list";
    }

    @GetMapping("/{key}")
    String task(@AuthenticationPrincipal SignedIn person, @PathVariable long key, Model model) throws Exception {
        OpenedTask opened = inbox.open(key, person);
        UserTask task = opened.task();
        model.addAttribute("task", rows.of(task, person));
        model.addAttribute("schemaJson", opened.schema());
        model.addAttribute("dataJson", json.writeValueAsString(opened.shown()));
        model.addAttribute("open", task.state() == UserTask.State.OPEN);
        model.addAttribute("panel", opened.panel());
        model.addAttribute("hindrance", opened.hindrance());
        model.addAttribute("comments", comments.of(task.applicationId(), person));
        model.addAttribute("offered", opened.offered());
        model.addAttribute("assignable", opened.assignable());
        model.addAttribute("colleagues", opened.assignable() ? assignments.candidates(task, person) : List.of());
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
}
