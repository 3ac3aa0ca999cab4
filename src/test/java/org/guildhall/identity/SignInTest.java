package org.guildhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.identity.PortalTestApplication.Mailbox;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = PortalTestApplication.class,
        properties = {
            "guildhall.embedded.enabled=false",
            "guildhall.identity.staff[0].mail=Mara@Vendor.Example",
            "guildhall.identity.staff[0].name=Mara Lindqvist",
            "guildhall.identity.staff[0].role=PARTNER_MANAGER"
        })
@AutoConfigureMockMvc
class SignInTest {

    private static final String MARA = "mara@vendor.example";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignInLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CamundaClient engine;

    @BeforeEach
    void emptyMailbox() {
        mailbox.sent.clear();
        clock.pass(Duration.ofHours(1));
    }

    @Test
    void aLinkSignsInOnceAndLookingAtItDoesNotUseItUp() throws Exception {
        String path = linkFor(MARA);
        mvc.perform(get(path)).andExpect(status().isOk()).andExpect(unauthenticated());
        mvc.perform(get(path)).andExpect(status().isOk());

        mvc.perform(post(path).with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andExpect(authenticated().withRoles("PARTNER_MANAGER"));

        mvc.perform(post(path).with(csrf())).andExpect(status().isGone()).andExpect(unauthenticated());
        mvc.perform(get(path)).andExpect(status().isGone()).andExpect(content().string(containsString("used before")));
    }

    @Test
    void anExpiredLinkOffersANewOneToTheSameAddress() throws Exception {
        String path = linkFor(MARA);
        clock.pass(Duration.ofMinutes(30));

        mvc.perform(get(path)).andExpect(status().isGone()).andExpect(content().string(containsString("has expired")));
        mvc.perform(post(path).with(csrf())).andExpect(status().isGone()).andExpect(unauthenticated());

        mvc.perform(post(path.replace("/link/", "/renewal/")).with(csrf())).andExpect(redirectedUrl("/sign-in/sent"));
        assertThat(mailbox.sent).hasSize(2);
        assertThat(mailbox.sent.getLast().mail()).isEqualTo(MARA);
        mvc.perform(get(mailbox.sent.getLast().path())).andExpect(status().isOk());
    }

    @Test
    void aForgedLinkOpensNothing() throws Exception {
        mvc.perform(get("/sign-in/link/forged")).andExpect(status().isNotFound());
        mvc.perform(post("/sign-in/link/forged").with(csrf()))
                .andExpect(status().isNotFound())
                .andExpect(unauthenticated());
    }

    @Test
    void aConfirmationLinkDoesNotSignInByItself() {
        UUID application = UUID.randomUUID();
        links.requestConfirmation(application, UUID.randomUUID(), "Ada@Example.org", "Ada Byron");
        String token = tokenOf(mailbox.sent.getLast());

        assertThat(mailbox.sent.getLast().path()).isEqualTo("/apply/confirm/" + token);
        assertThatThrownBy(() -> links.signIn(token)).isInstanceOf(SignInLinkUnusable.class);
        assertThat(links.consume(token, Purpose.CONFIRM_APPLICATION).application())
                .isEqualTo(application);
    }

    @Test
    void ofSeveralAttemptsAtOnceOneSucceeds() throws Exception {
        String token = tokenOf(requested(MARA));
        Callable<Boolean> attempt = () -> {
            try {
                links.consume(token, Purpose.SIGN_IN);
                return true;
            } catch (SignInLinkUnusable e) {
                return false;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int successes = 0;
            for (Future<Boolean> result :
                    threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
                successes += result.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        }
    }

    @Test
    void theTokenIsNotInTheDatabase() {
        String token = tokenOf(requested(MARA));
        assertThat(jdbc.sql("select count(*) from identity.sign_in_link where sign_in_link::text like :token")
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() throws Exception {
        mvc.perform(post("/sign-in/link").param("mail", "nobody@example.org").with(csrf()))
                .andExpect(redirectedUrl("/sign-in/sent"));
        assertThat(mailbox.sent).isEmpty();
        mvc.perform(post("/sign-in/link").param("mail", " MARA@vendor.example ").with(csrf()))
                .andExpect(redirectedUrl("/sign-in/sent"));
        assertThat(mailbox.sent).hasSize(1);
    }

    @Test
    void afterFiveLinksInAQuarterOfAnHourNoMoreAreSent() {
        for (int i = 0; i < 7; i++) {
            links.requestSignIn(MARA);
        }
        assertThat(mailbox.sent).hasSize(5);
        clock.pass(Duration.ofMinutes(16));
        links.requestSignIn(MARA);
        assertThat(mailbox.sent).hasSize(6);
    }

    @Test
    void withoutTheEmbeddedPlatformThereAreNoDemoAccounts() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("/sign-in/demo/"))));
        mvc.perform(post("/sign-in/demo/" + UUID.randomUUID()).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void anApplicantsAddressBelongsToOneOrganisation() {
        UUID partner = UUID.randomUUID();
        Account first = accounts.applicantAccount(partner, "Grace@Example.org", "Grace Hopper");
        assertThat(accounts.applicantAccount(partner, "grace@example.org", "Grace Hopper"))
                .isEqualTo(first);
        assertThatThrownBy(() -> accounts.applicantAccount(UUID.randomUUID(), "grace@example.org", "Grace"))
                .isInstanceOf(MailAlreadyInUse.class);
        assertThatThrownBy(() -> accounts.applicantAccount(UUID.randomUUID(), MARA, "Mara"))
                .isInstanceOf(MailAlreadyInUse.class);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/sign-in/link").param("mail", MARA)).andExpect(status().isForbidden());
        mvc.perform(post("/apply")
                        .accept("application/json")
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("This page is no longer fresh"));
    }

    @Test
    void everyPageCarriesTheHeadersThatProtectIt() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-eval"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void whoIsNotSignedInIsAskedToAndThenGetsThePageTheyWanted() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/instances?state=completed").accept("text/html").session(session))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(post(linkFor(MARA)).session(session).with(csrf()))
                .andExpect(redirectedUrlPattern("**/instances?state=completed"));
        assertThat(session.isInvalid()).isTrue();

        mvc.perform(get("/instances").accept("application/json"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(get("/journey").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void anEngineThatDoesNotAnswerIsSaidCalmly() throws Exception {
        Mockito.when(engine.newIncidentSearchRequest()).thenThrow(new ClientException("Expected an answer, got none."));
        MockHttpSession session =
                (MockHttpSession) mvc.perform(post(linkFor(MARA)).with(csrf()))
                        .andReturn()
                        .getRequest()
                        .getSession();
        mvc.perform(get("/incidents").session(session))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("does not answer just now")))
                .andExpect(content().string(containsString("Mara Lindqvist")));
    }

    private SignInLinkRequested requested(String mail) {
        links.requestSignIn(mail);
        return mailbox.sent.getLast();
    }

    private String linkFor(String mail) {
        return requested(mail).path();
    }

    private static String tokenOf(SignInLinkRequested link) {
        return link.path().substring(link.path().lastIndexOf('/') + 1);
    }
}
