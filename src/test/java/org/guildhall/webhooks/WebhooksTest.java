package org.guildhall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.outbox.Backoff;
import org.guildhall.outbox.Doorbell;
import org.guildhall.partners.Actor;
import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.ProgrammeEvent;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final Actor MANAGER = Actor.person(UUID.randomUUID(), "Mara Manager");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Backoff RETRY = new Backoff(3, Duration.ofSeconds(5), Duration.ofHours(1));

    private final MutableClock clock = new MutableClock();
    private final RecordedEvents events = new RecordedEvents();
    private final Doorbell doorbell = new Doorbell();
    private final Deliveries deliveries = new Deliveries(ModuleDatabase.jdbc(), clock);
    private final Targets targets = new Targets(true);
    private final Webhooks webhooks =
            new Webhooks(new WebhookStore(ModuleDatabase.jdbc()), deliveries, targets, doorbell, events, clock);
    private final StageEvents stageEvents = new StageEvents(deliveries, doorbell);
    private final WebhookSender sender = new WebhookSender(targets, Duration.ofMillis(500), clock);
    private final WebhookDispatcher dispatcher = new WebhookDispatcher(deliveries, webhooks, sender, RETRY, LEASE);
    private final Receiver receiver = new Receiver();

    record ContractSealed(Occurrence occurrence) implements PartnerEvent {}

    record PartyScreened(Occurrence occurrence) implements PartnerEvent {}

    WebhooksTest() {
        ModuleDatabase.jdbc()
                .sql("truncate webhooks.webhook, webhooks.delivery")
                .update();
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        sender.destroy();
    }

    @Test
    void aStageEventArrivesSignedAndWithoutPersonalData() throws IOException {
        Webhooks.Added added = added();
        ContractSealed event = happens();

        assertThat(dispatcher.sendNext()).isTrue();
        assertThat(dispatcher.sendNext()).isFalse();

        assertThat(receiver.received()).singleElement().satisfies(message -> {
            assertThat(message.contentType()).startsWith("application/json");
            assertThat(message.signature())
                    .isEqualTo(new SigningSecret(added.secret())
                            .sign(
                                    message.id(),
                                    Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                                    message.body()));
            assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
                    .isEqualTo(clock.instant());
            JsonNode body = new ObjectMapper().readTree(message.body());
            assertThat(body.path("type").asText()).isEqualTo("contract.sealed");
            assertThat(body.path("data").path("applicationId").asText())
                    .isEqualTo(event.occurrence().applicationId().toString());
            assertThat(message.body()).doesNotContain("Because").doesNotContain("Mara");
        });
        assertThat(only(added)).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(delivery.lastAnswer()).isEqualTo("HTTP 204");
        });
    }

    @Test
    void anEventToldTwiceIsOneMessage() {
        added();
        ContractSealed event = happens();
        stageEvents.on(event);

        assertThat(dispatcher.sendNext()).isTrue();
        assertThat(dispatcher.sendNext()).isFalse();
    }

    @Test
    void whatDueDiligenceFindsStaysInside() {
        added();
        stageEvents.on(new PartyScreened(occurrence()));

        assertThat(dispatcher.sendNext()).isFalse();
    }

    @Test
    void aReceiverThatFailsIsTriedAgainUnderTheSameIdAndThenGivenUp() {
        Webhooks.Added added = added();
        happens();
        receiver.answersWith(500);

        dispatcher.sendNext();
        assertThat(dispatcher.sendNext()).as("not before its time").isFalse();
        clock.pass(Duration.ofSeconds(5));
        dispatcher.sendNext();
        clock.pass(Duration.ofSeconds(10));
        dispatcher.sendNext();
        clock.pass(Duration.ofDays(1));
        assertThat(dispatcher.sendNext()).isFalse();

        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received().stream().map(Receiver.Received::id).distinct())
                .hasSize(1);
        assertThat(receiver.received().stream()
                        .map(Receiver.Received::signature)
                        .distinct())
                .hasSize(3);
        assertThat(only(added).state()).isEqualTo(Delivery.State.FAILED);

        receiver.answersWith(200);
        webhooks.sendAgain(added.webhook().id(), only(added).id());
        dispatcher.sendNext();
        assertThat(only(added).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void redirectsAreNotFollowed() {
        Webhooks.Added added = added();
        happens();
        receiver.answersWith(302);
        dispatcher.sendNext();

        assertThat(only(added).lastAnswer()).isEqualTo("HTTP 302");
        assertThat(only(added).state()).isEqualTo(Delivery.State.QUEUED);
    }

    @Test
    void anAttemptOfWhichNothingWasHeardIsRepeatedAfterItsLease() {
        Webhooks.Added added = added();
        happens();
        Deliveries.Taken taken = deliveries.takeNext(LEASE).orElseThrow();

        assertThat(dispatcher.sendNext()).isFalse();
        clock.pass(LEASE);
        assertThat(dispatcher.sendNext()).isTrue();
        deliveries.giveUp(taken, "told too late");

        assertThat(only(added).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void aReceiverThatIsGoneForGoodIsPausedByTheSystem() {
        Webhooks.Added added = added();
        happens();
        receiver.answersWith(410);
        dispatcher.sendNext();

        Webhook webhook = webhooks.find(added.webhook().id());
        assertThat(webhook.state()).isEqualTo(Webhook.State.PAUSED);
        assertThat(webhook.pausedBecause()).contains("410");
        happens();
        assertThat(dispatcher.sendNext()).isFalse();
    }

    @Test
    void nothingIsSentWhilePausedOrAfterRemovalNotEvenWhatFailedMeanwhile() {
        Webhooks.Added added = added();
        UUID id = added.webhook().id();
        happens();
        Deliveries.Taken underWay = deliveries.takeNext(LEASE).orElseThrow();
        happens();
        webhooks.pause(id, MANAGER);
        webhooks.pause(id, MANAGER);
        deliveries.retry(underWay, Duration.ZERO, "HTTP 500");

        assertThat(dispatcher.sendNext()).isFalse();
        assertThat(webhooks.deliveries(id))
                .extracting(Delivery::state)
                .containsOnly(Delivery.State.DROPPED)
                .hasSize(2);

        webhooks.resume(id, MANAGER);
        webhooks.test(id);
        assertThat(dispatcher.sendNext()).isTrue();
        assertThat(receiver.received().getLast().body()).contains("webhook.test");

        webhooks.remove(id, "Not needed any more", MANAGER);
        assertThat(webhooks.all()).isEmpty();
        assertThatThrownBy(() -> webhooks.test(id)).isInstanceOf(UnknownWebhook.class);
        assertThat(events.of(ProgrammeEvent.class))
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("WebhookAdded", "WebhookPaused", "WebhookResumed", "WebhookRemoved");
    }

    @Test
    void aRenewedSecretSignsFromNowOn() {
        Webhooks.Added added = added();
        String renewed = webhooks.renewSecret(added.webhook().id(), MANAGER);
        happens();
        dispatcher.sendNext();

        Receiver.Received message = receiver.received().getFirst();
        assertThat(renewed).isNotEqualTo(added.secret());
        assertThat(message.signature())
                .isEqualTo(new SigningSecret(renewed).sign(message.id(), clock.instant(), message.body()));
    }

    @Test
    void aReceiverThatNeverAnswersIsLeftAlone() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Webhooks.Added added = webhooks.add("http://127.0.0.1:" + silent.getLocalPort(), "Silent", MANAGER);
            happens();
            dispatcher.sendNext();
            assertThat(only(added).lastAnswer()).startsWith("No answer within");
        }
    }

    @Test
    void anAddressThatTurnedPrivateIsNotCalled() throws IOException {
        Webhooks.Added added = added();
        happens();
        WebhookSender careful = new WebhookSender(new Targets(false), Duration.ofSeconds(1), clock);
        new WebhookDispatcher(deliveries, webhooks, careful, RETRY, LEASE).sendNext();
        careful.destroy();

        assertThat(receiver.received()).isEmpty();
        assertThat(only(added).lastAnswer()).isEqualTo("No connection: its host is in a private network");
    }

    private Webhooks.Added added() {
        return webhooks.add(receiver.address(), "Customer relations", MANAGER);
    }

    private ContractSealed happens() {
        ContractSealed event = new ContractSealed(occurrence());
        stageEvents.on(event);
        return event;
    }

    private Occurrence occurrence() {
        return Occurrence.of(clock, UUID.randomUUID(), UUID.randomUUID(), MANAGER)
                .because("Because Mara says so");
    }

    private Delivery only(Webhooks.Added added) {
        return webhooks.deliveries(added.webhook().id()).getFirst();
    }
}
