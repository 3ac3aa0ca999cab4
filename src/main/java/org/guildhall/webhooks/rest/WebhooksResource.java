package org.guildhall.webhooks.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.Etags;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.identity.SignedIn;
import org.guildhall.webhooks.Delivery;
import org.guildhall.webhooks.Health;
import org.guildhall.webhooks.Webhook;
import org.guildhall.webhooks.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks", description = "Addresses that are told of every stage event.")
class WebhooksResource {

    private final Webhooks webhooks;
    private final Etags etags;

    WebhooksResource(Webhooks webhooks, Etags etags) {
        this.webhooks = webhooks;
        this.etags = etags;
    }

    @Schema(name = "NewWebhook")
    record NewWebhook(
            @Schema(example = "https://crm.example/guildhall") @NotBlank @Size(max = 2000)
            String address,

            @Schema(example = "Customer relations") @NotBlank @Size(max = 200) String description) {}

    @Schema(name = "Webhook")
    record WebhookView(
            UUID id,
            URI address,
            @Schema(example = "Customer relations") String description,
            Webhook.State state,

            @Schema(description = "Why nothing is sent, when Guildhall paused it itself", example = "null") @Nullable String pausedBecause,

            Instant createdAt) {

        static WebhookView of(Webhook webhook) {
            return new WebhookView(
                    webhook.id(),
                    webhook.address(),
                    webhook.description(),
                    webhook.state(),
                    webhook.pausedBecause(),
                    webhook.createdAt());
        }
    }

    @Schema(name = "WebhookSecret")
    record Secret(
            WebhookView webhook,

            @Schema(
                    description = "Signs every message; not shown again",
                    example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            String secret) {}

    @Schema(name = "WebhookList")
    record WebhookList(List<WebhookView> items) {}

    @Schema(name = "WebhookDeliveries")
    record Deliveries(
            @Schema(description = "Of the last seven days") Health health, List<Delivery> items) {}

    @GetMapping
    @RequiresScope(Scope.WEBHOOKS_READ)
    @Operation(summary = "List webhooks")
    WebhookList list() {
        return new WebhookList(webhooks.all().stream().map(WebhookView::of).toList());
    }

    @PostMapping
    @RequiresScope(Scope.WEBHOOKS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a webhook", description = "Its signing secret is in this answer only.")
    ResponseEntity<Secret> add(@Valid @RequestBody NewWebhook webhook, @AuthenticationPrincipal SignedIn person) {
        Webhooks.Added added =
                webhooks.add(webhook.address(), webhook.description().strip(), person.actor());
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + added.webhook().id()))
                .body(new Secret(WebhookView.of(added.webhook()), added.secret()));
    }

    @GetMapping("/{id}")
    @RequiresScope(Scope.WEBHOOKS_READ)
    @Operation(summary = "Read a webhook")
    ResponseEntity<WebhookView> read(@PathVariable UUID id) {
        return etags.answer(WebhookView.of(webhooks.find(id)));
    }

    @GetMapping("/{id}/deliveries")
    @RequiresScope(Scope.WEBHOOKS_READ)
    @Operation(summary = "List the newest messages to a webhook", description = "The newest 100, newest first.")
    Deliveries deliveries(@PathVariable UUID id) {
        webhooks.find(id);
        return new Deliveries(webhooks.health(id), webhooks.deliveries(id));
    }

    @PostMapping("/{id}/deliveries/{delivery}/again")
    @RequiresScope(Scope.WEBHOOKS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a message again", description = "One that arrived, was given up or was dropped.")
    void sendAgain(@PathVariable UUID id, @PathVariable UUID delivery) {
        webhooks.sendAgain(id, delivery);
    }

    @PostMapping("/{id}/test")
    @RequiresScope(Scope.WEBHOOKS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a test message")
    void test(@PathVariable UUID id) {
        webhooks.test(id);
    }

    @PostMapping("/{id}/pause")
    @RequiresScope(Scope.WEBHOOKS_WRITE)
    @Operation(summary = "Pause a webhook", description = "What waits for it is dropped.")
    ResponseEntity<WebhookView> pause(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        etags.expect(ifMatch, WebhookView.of(webhooks.find(id)));
        webhooks.pause(id, person.actor());
        return read(id);
    }

    @PostMapping("/{id}/resume")
    @RequiresScope(Scope.WEBHOOKS_WRITE)
    @Operation(summary = "Resume a webhook")
    ResponseEntity<WebhookView> resume(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        etags.expect(ifMatch, WebhookView.of(webhooks.find(id)));
        webhooks.resume(id, person.actor());
        return read(id);
    }

    @PostMapping("/{id}/secret")
    @RequiresScope(Scope.WEBHOOKS_WRITE)
    @Operation(summary = "Renew the signing secret", description = "The old one is worthless at once.")
    Secret renewSecret(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return new Secret(WebhookView.of(webhooks.find(id)), webhooks.renewSecret(id, person.actor()));
    }

    @DeleteMapping("/{id}")
    @RequiresScope(Scope.WEBHOOKS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a webhook", description = "It cannot be undone; the audit trail keeps the reason.")
    void remove(
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 200) String reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        etags.expect(ifMatch, WebhookView.of(webhooks.find(id)));
        webhooks.remove(id, reason.strip(), person.actor());
    }
}
