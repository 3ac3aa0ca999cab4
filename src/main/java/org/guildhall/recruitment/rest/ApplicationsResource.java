package org.guildhall.recruitment.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Etags;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.PartnerType;
import org.guildhall.recruitment.Appeal;
import org.guildhall.recruitment.Appeals;
import org.guildhall.recruitment.ApplicationState;
import org.guildhall.recruitment.ApplicationSummary;
import org.guildhall.recruitment.Applications;
import org.guildhall.recruitment.web.ApplicationDesk;
import org.guildhall.recruitment.web.ApplicationFormSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/applications")
@Tag(name = "Applications", description = "Companies that want to become partners.")
class ApplicationsResource {

    private final Applications applications;
    private final ApplicationDesk desk;
    private final ApplicationFormSource form;
    private final Appeals appeals;
    private final Etags etags;

    ApplicationsResource(
            Applications applications, ApplicationDesk desk, ApplicationFormSource form, Appeals appeals, Etags etags) {
        this.applications = applications;
        this.desk = desk;
        this.form = form;
        this.appeals = appeals;
        this.etags = etags;
    }

    @Schema(name = "NewApplication")
    record NewApplication(
            @Schema(
                    type = "object",
                    description = "The fields of the form, by their keys; it is checked as in the portal",
                    example =
                            "{\"legalName\": \"Nordlys AS\", \"country\": \"NO\", \"partnerType\": \"reseller\", \"contactName\": \"Ida Berg\", \"contactMail\": \"ida@nordlys.example\", \"signatoryName\": \"Ida Berg\", \"signatoryTitle\": \"Managing director\", \"conflictOfInterest\": \"no\", \"consent\": true}")
            @NotNull JsonNode form) {}

    @Schema(name = "ReceivedApplication")
    record Received(
            UUID applicationId,

            @Schema(example = "Its contact was sent a link; the application begins when they confirm it.")
            String next) {}

    @Schema(name = "ApplicationForm")
    record Form(
            @Schema(type = "object", description = "Definition in Camunda Forms' schema") @JsonRawValue
            String definition,

            @Schema(type = "object", description = "Choices that the definition leaves to its data")
            JsonNode choices) {}

    @Schema(name = "Application")
    record ApplicationView(
            UUID id,
            UUID partnerId,
            @Schema(example = "Nordlys AS") String legalName,

            @Schema(description = "ISO 3166-1 alpha-2", example = "NO")
            String country,

            PartnerType partnerType,
            ApplicationState state,
            Instant receivedAt,

            @Schema(description = "When its contact confirmed it") @Nullable Instant submittedAt,

            @Schema(description = "When it was approved, rejected, lapsed or withdrawn", example = "null") @Nullable Instant closedAt,

            @Schema(example = "null") @Nullable String closingReason) {

        static ApplicationView of(ApplicationSummary application) {
            return new ApplicationView(
                    application.applicationId(),
                    application.partnerId(),
                    application.legalName(),
                    application.country(),
                    application.partnerType(),
                    application.state(),
                    application.receivedAt(),
                    application.submittedAt(),
                    application.closedAt(),
                    application.closingReason());
        }
    }

    @Schema(name = "Appeal")
    record AppealView(
            @Schema(description = "Counts from 1", example = "1")
            int number,

            @Schema(example = "You overlooked our second office.")
            String statement,

            @Schema(description = "What the appeal is against", example = "Too few people in the region.") @Nullable String rejectionReason,

            Instant submittedAt,

            @Schema(description = "Null until it is decided")
            Appeal.@Nullable Outcome outcome,

            @Schema(description = "Of the decision", example = "The second office counts.") @Nullable String reason) {

        static AppealView of(Appeal appeal) {
            return new AppealView(
                    appeal.number(),
                    appeal.statement(),
                    appeal.rejectionReason(),
                    appeal.submittedAt(),
                    appeal.outcome(),
                    appeal.reason());
        }
    }

    @Schema(name = "AppealList")
    record AppealList(
            @Schema(
                    description = "How many more appeals there may be; 0 when there is nothing to appeal against",
                    example = "1")
            int left,

            List<AppealView> items) {}

    @GetMapping
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            summary = "List applications",
            description = "Newest first; an applicant's token sees its own organisation's.")
    Slice<ApplicationView> list(
            @RequestParam(required = false) @Nullable ApplicationState state,
            @Parameter(description = "Of this organisation only") @RequestParam(required = false) @Nullable UUID partnerId,
            @Parameter(description = "\"next\" of the part before") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit,
            @AuthenticationPrincipal SignedIn person) {
        UUID partner = Optional.ofNullable(person.partnerId()).orElse(partnerId);
        return applications.page(state, partner, Cursor.read(after), limit).map(ApplicationView::of);
    }

    @GetMapping("/form")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(summary = "Read the application form", description = "Which fields there are, and what each accepts.")
    Form form() {
        return new Form(form.schema(), form.choices());
    }

    @GetMapping("/{id}")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(summary = "Read an application")
    ResponseEntity<ApplicationView> read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        ApplicationSummary application = applications.summary(id);
        if (!person.mayReadPartner(application.partnerId())) {
            throw new ProblemException(Problem.notFound());
        }
        return etags.answer(ApplicationView.of(application));
    }

    @GetMapping("/{id}/appeals")
    @RequiresScope(Scope.APPLICATIONS_READ)
    @Operation(
            summary = "List the appeals of an application",
            description = "Oldest first. To appeal is a task of the applicant, and to decide on it one of the vendor.")
    AppealList appeals(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        read(id, person);
        return new AppealList(
                appeals.left(id),
                appeals.ofApplication(id).stream().map(AppealView::of).toList());
    }

    @PostMapping
    @RequiresScope(Scope.APPLICATIONS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Submit an application",
            description =
                    "Checked as the portal's form is. Its contact gets a mail and confirms it before anything starts.")
    ResponseEntity<Received> submit(@Valid @RequestBody NewApplication application) {
        UUID id = desk.receive(application.form(), null, null);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/applications/" + id))
                .body(new Received(id, "Its contact was sent a link; the application begins when they confirm it."));
    }
}
