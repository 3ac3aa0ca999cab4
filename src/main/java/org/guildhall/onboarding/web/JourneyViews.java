package org.guildhall.onboarding.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.certification.Certificates;
import org.guildhall.certification.Hold;
import org.guildhall.certification.Holds;
import org.guildhall.documents.DocumentKind;
import org.guildhall.documents.Documents;
import org.guildhall.documents.StoredDocument;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.Inbox;
import org.guildhall.inbox.Tasks;
import org.guildhall.inbox.UserTask;
import org.guildhall.languages.Words;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.guildhall.onboarding.Stage;
import org.guildhall.partners.Organisations;
import org.guildhall.recruitment.ApplicationState;
import org.guildhall.recruitment.Applications;
import org.guildhall.workflow.ModelReminders;
import org.guildhall.workflow.ModelWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a journey together from what the stages know of it. */
@Component
class JourneyViews {

    private final Journeys journeys;
    private final JourneyClock clock;
    private final Organisations organisations;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Documents documents;
    private final Applications applications;
    private final Certificates certificates;
    private final Holds holds;
    private final Words words;
    private final ModelWords models;
    private final ModelReminders reminders;
    private final Clock time;

    JourneyViews(
            Journeys journeys,
            JourneyClock clock,
            Organisations organisations,
            Tasks tasks,
            Inbox inbox,
            Documents documents,
            Applications applications,
            Certificates certificates,
            Holds holds,
            Words words,
            ModelWords models,
            ModelReminders reminders,
            Clock time) {
        this.journeys = journeys;
        this.clock = clock;
        this.organisations = organisations;
        this.tasks = tasks;
        this.inbox = inbox;
        this.documents = documents;
        this.applications = applications;
        this.certificates = certificates;
        this.holds = holds;
        this.words = words;
        this.models = models;
        this.reminders = reminders;
        this.time = time;
    }

    /** @param applicant who reads it, when it is one of the organisation's own people */
    JourneyView view(Journey journey, @Nullable SignedIn applicant) {
        List<UserTask> open = tasks.openOf(journey.applicationId());
        List<UserTask> theirs =
                open.stream().filter(task -> task.role() == Role.APPLICANT).toList();
        Optional<UserTask> own = Optional.ofNullable(applicant).flatMap(person -> theirs.stream()
                .filter(task -> inbox.isDoneBy(task, person))
                .findFirst());
        Optional<UserTask> applicants = own.or(() -> theirs.stream().findFirst());
        boolean running = journey.state() == Journey.State.RUNNING;
        Optional<Hold> hold = holds.ofApplication(journey.applicationId());
        List<Journey.Progress> progress = journeys.progress(journey.applicationId());
        return new JourneyView(
                organisations.find(journey.partnerId()).legalName(),
                words.text("onboarding.journey.state." + journey.state()),
                stages(journey, progress),
                !running ? "nobody" : applicants.isEmpty() ? "ours" : own.isPresent() ? "yours" : "colleagues",
                headline(journey, applicants, hold.isPresent(), !open.isEmpty()),
                running ? own.map(this::task).orElse(null) : null,
                running && applicants.isEmpty() ? hold.map(Hold::dueAt).orElseGet(() -> earliestDue(open)) : null,
                clock.view(journey, progress),
                documents.ofApplication(journey.applicationId()).stream()
                        .map(this::document)
                        .toList(),
                journeys.milestones(journey.applicationId()).stream()
                        .map(milestone -> event(milestone))
                        .toList(),
                running && applicant != null && applicant.actsAs(),
                certificate(journey));
    }

    private static @Nullable Instant earliestDue(List<UserTask> open) {
        return open.stream()
                .map(UserTask::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<JourneyView.StageView> stages(Journey journey, List<Journey.Progress> stages) {
        Map<Stage, Journey.Progress> progress =
                stages.stream().collect(Collectors.toMap(Journey.Progress::stage, Function.identity()));
        return Arrays.stream(Stage.values())
                .map(stage -> stage(stage, progress.get(stage), journey))
                .toList();
    }

    private JourneyView.StageView stage(Stage stage, Journey.@Nullable Progress progress, Journey journey) {
        if (progress == null) {
            return new JourneyView.StageView(words.of(stage), "waiting", null, null, null);
        }
        boolean ended = journey.finishedAt() != null;
        String status = progress.finishedAt() != null ? "done" : ended ? "stopped" : "current";
        return new JourneyView.StageView(
                words.of(stage),
                status,
                progress.startedAt(),
                progress.finishedAt() != null ? progress.finishedAt() : journey.finishedAt(),
                null);
    }

    private String headline(Journey journey, Optional<UserTask> applicants, boolean onHold, boolean staffBusy) {
        if (journey.state() != Journey.State.RUNNING) {
            return words.text("onboarding.journey.ended." + journey.state());
        }
        ApplicationState application =
                applications.find(journey.applicationId()).state();
        if (application == ApplicationState.REJECTED) {
            return words.text("onboarding.journey.rejected");
        }
        if (application == ApplicationState.APPEALED) {
            return words.text("onboarding.journey.appealed");
        }
        if (applicants.isPresent()) {
            return name(applicants.get());
        }
        if (onHold) {
            return words.text("onboarding.journey.held");
        }
        return words.text((staffBusy ? "onboarding.journey.ours." : "onboarding.journey.working.") + journey.stage());
    }

    private JourneyView.EventView event(Journey.Milestone milestone) {
        String text = words.text("onboarding.milestone." + milestone.kind());
        return new JourneyView.EventView(
                milestone.at(), milestone.note() == null ? text : text + ": " + milestone.note());
    }

    private JourneyView.@Nullable CertificateView certificate(Journey journey) {
        return certificates
                .ofApplication(journey.applicationId())
                .map(certificate -> new JourneyView.CertificateView(
                        certificate.serial().text(),
                        "/certificates/verify/" + certificate.serial().text(),
                        certificate.documentUrl()))
                .orElse(null);
    }

    private JourneyView.TaskView task(UserTask task) {
        Instant now = time.instant();
        List<Instant> still = reminders.of(task.processId(), task.elementId(), task.createdAt()).stream()
                .filter(at -> at.isAfter(now))
                .filter(at -> task.dueAt() == null || at.isBefore(task.dueAt()))
                .toList();
        return new JourneyView.TaskView(task.key(), name(task), task.dueAt(), still);
    }

    private String name(UserTask task) {
        return models.task(task.processId(), task.elementId(), task.name());
    }

    private JourneyView.DocumentView document(StoredDocument document) {
        return new JourneyView.DocumentView(name(document.kind(), document), document.url(), document.storedAt());
    }

    private String name(DocumentKind kind, StoredDocument document) {
        return switch (kind) {
            case CONTRACT, SEALED_CONTRACT, CERTIFICATE -> words.text("onboarding.document." + kind);
            case UPLOAD -> document.fileName();
        };
    }
}
