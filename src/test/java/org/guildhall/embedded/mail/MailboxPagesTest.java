package org.guildhall.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.testing.papers.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class MailboxPagesTest {

    private static final KeptMail MAIL = new KeptMail(
            UUID.fromString("7b3f4a0c-93f4-4b53-9d34-6dfb21c6a111"),
            "<one@guildhall>",
            2,
            "ada@example.com",
            "Guildhall <partners@guildhall.example>",
            "Hello <b>",
            "Plain words",
            "<script>alert(1)</script><a href=\"https://x.example\">go</a>",
            Instant.parse("2026-03-01T09:00:00Z"));

    private final Mailbox mailbox = mock(Mailbox.class);
    private final MockMvc pages = Pages.of(new MailboxPages(mailbox));

    @Test
    void theListNamesWhatStaysHereAndLinksEachMessage() throws Exception {
        when(mailbox.newest("")).thenReturn(List.of(MAIL));

        pages.perform(get("/dev/mailbox"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Mailbox</title>"),
                                containsString("Mail sent by this Guildhall stays here."),
                                containsString("href=\"/dev/mailbox/7b3f4a0c-93f4-4b53-9d34-6dfb21c6a111\""),
                                containsString("Hello &lt;b&gt;"),
                                containsString("1 Mar 2026, 09:00:00 UTC"))));
    }

    @Test
    void anEmptyMailboxSaysWhatFillsIt() throws Exception {
        when(mailbox.newest("")).thenReturn(List.of());

        pages.perform(get("/dev/mailbox")).andExpect(content().string(containsString("No mail yet.")));
    }

    @Test
    void aMessageIsShownInASandboxOrAsText() throws Exception {
        when(mailbox.find(MAIL.id())).thenReturn(Optional.of(MAIL));

        String html = pages.perform(get("/dev/mailbox/{id}", MAIL.id()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String text = pages.perform(get("/dev/mailbox/{id}?view=text", MAIL.id()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains(
                        "sandbox=\"allow-top-navigation-by-user-activation\"",
                        "src=\"/dev/mailbox/" + MAIL.id() + "/html\"")
                .contains("delivered 2 times")
                .doesNotContain("<script", "Plain words");
        assertThat(text).contains("Plain words").doesNotContain("<iframe");
    }

    @Test
    void theHtmlOfAMessageMayRunNothing() throws Exception {
        when(mailbox.find(MAIL.id())).thenReturn(Optional.of(MAIL));

        pages.perform(get("/dev/mailbox/{id}/html", MAIL.id()))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("sandbox allow-top-navigation-by-user-activation;"),
                                        containsString("default-src 'none'"))))
                .andExpect(content().string(containsString("<base target=\"_top\">")));
    }

    @Test
    void anUnknownMessageIsNotFound() throws Exception {
        when(mailbox.find(MAIL.id())).thenReturn(Optional.empty());

        pages.perform(get("/dev/mailbox/{id}", MAIL.id())).andExpect(status().isNotFound());
    }
}
