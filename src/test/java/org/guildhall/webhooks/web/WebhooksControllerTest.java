package org.guildhall.webhooks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.testing.papers.Pages;
import org.guildhall.webhooks.Delivery;
import org.guildhall.webhooks.Health;
import org.guildhall.webhooks.Webhook;
import org.guildhall.webhooks.WebhookRefused;
import org.guildhall.webhooks.Webhooks;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class WebhooksControllerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private static final SignedIn MANAGER =
            new SignedIn(UUID.randomUUID(), "Mara Manager", "mara@example.com", Role.PARTNER_MANAGER, null);

    private final Webhooks webhooks = mock(Webhooks.class);
    private final MockMvc pages = Pages.of(new WebhooksController(webhooks, new Words(MessageFiles.texts())));

    @Test
    void aMessageHasOneStateAndTheWebhookToo() throws Exception {
        when(webhooks.find(ID)).thenReturn(webhook(Webhook.State.PAUSED, "The receiver answered 410."));
        when(webhooks.health(ID)).thenReturn(new Health(3, 0, 1));
        when(webhooks.deliveries(ID)).thenReturn(List.of(delivery(Delivery.State.FAILED)));

        String page = page("/webhooks/" + ID);

        assertThat(page)
                .contains("Paused", "The receiver answered 410.", "Given up", "HTTP 500", "3 arrived")
                .contains("&lt;b&gt;CRM&lt;/b&gt;")
                .doesNotContain("Active", "Dropped", "Send again", "Send a test message", "<b>CRM");
    }

    @Test
    void anActiveWebhookCanBeTriedAndItsMessagesSentAgain() throws Exception {
        when(webhooks.find(ID)).thenReturn(webhook(Webhook.State.ACTIVE, null));
        when(webhooks.health(ID)).thenReturn(new Health(0, 0, 0));
        when(webhooks.deliveries(ID)).thenReturn(List.of(delivery(Delivery.State.DELIVERED)));

        assertThat(page("/webhooks/" + ID))
                .contains("Active", "Send a test message", "Send again", "Arrived")
                .doesNotContain("Paused", "Resume");
    }

    @Test
    void aRefusedAddressIsExplainedAndKept() throws Exception {
        when(webhooks.add(any(), any(), any())).thenThrow(new WebhookRefused(WebhookRefused.Why.NOT_SECURE));

        pages.perform(post("/webhooks")
                        .with(Pages.as(MANAGER))
                        .param("address", "ftp://x")
                        .param("description", "CRM"))
                .andExpect(redirectedUrl("/webhooks#add"))
                .andExpect(
                        flash().attribute(
                                        "refused",
                                        "Expected an address as in https://crm.example/guildhall, but it does not begin with https://. Correct it."))
                .andExpect(flash().attribute("address", "ftp://x"));
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfThePage() throws Exception {
        when(webhooks.add(any(), any(), any())).thenThrow(new WebhookRefused(WebhookRefused.Why.NOT_SECURE));

        pages.perform(post("/webhooks")
                        .locale(Locale.GERMAN)
                        .with(Pages.as(MANAGER))
                        .param("address", "ftp://x")
                        .param("description", "CRM"))
                .andExpect(
                        flash().attribute(
                                        "refused",
                                        "Erwartet wurde eine Adresse wie https://crm.example/guildhall, aber diese beginnt nicht mit https://. Berichtigen Sie sie."));
    }

    @Test
    void removalNeedsAReason() throws Exception {
        pages.perform(post("/webhooks/{id}/remove", ID).with(Pages.as(MANAGER)).param("reason", "   "))
                .andExpect(status().isBadRequest());
        verify(webhooks, never()).remove(any(), any(), any());
    }

    private String page(String path) throws Exception {
        return pages.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private static Webhook webhook(Webhook.State state, String because) {
        return new Webhook(ID, URI.create("https://crm.example/hook"), "<b>CRM</b>", state, because, NOW);
    }

    private static Delivery delivery(Delivery.State state) {
        return new Delivery(UUID.randomUUID(), "contract.sealed", state, 3, NOW, NOW, null, "HTTP 500");
    }
}
