package org.guildhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.identity.PortalTestApplication.Mailbox;
import org.guildhall.identity.SignInLinkRequested.Purpose;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

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
    private static final String SESSION = "SESSION";
    private static final BrowserMark BROWSER = new BrowserMark(new SignInToken("the-browser-of-Mara"));
    private static final Cookie MARK =
            new Cookie(BrowserMark.COOKIE, BROWSER.secret().text());
    private static final IdentityProperties NOBODY = new IdentityProperties(
            List.of(),
            Duration.ofMinutes(30),
            Duration.ofDays(7),
            Duration.ofHours(8),
            100,
            Duration.ofMinutes(10),
            null);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignInLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    StaffAccounts staff;

    @Autowired
    ObjectProvider<DemoAccounts> demo;

    @Autowired
    Mailbox mailbox;

    @Autowired
    PortalTestApplication.Trail trail;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CamundaClient engine;

    @BeforeEach
    void emptyMailbox() {
        allSent();
        mailbox.sent.clear();
        clock.pass(Duration.ofHours(1));
    }

    @Test
    void aLinkSignsInOnceAndLookingAtItDoesNotUseItUp() throws Exception {
        String path = linkFor(MARA);
        Cookie looked = mvc.perform(get(path).cookie(MARK))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getCookie(SESSION);
        mvc.perform(get("/account/sessions").accept("text/html").cookie(looked)).andExpect(redirectedUrl("/sign-in"));

        Cookie session = follow(path);
        mvc.perform(get("/account/sessions").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mara Lindqvist")))
                .andExpect(content().string(containsString("Partner manager")));

        mvc.perform(post(path).cookie(MARK).with(csrf()))
                .andExpect(status().isGone())
                .andExpect(cookie().doesNotExist(SESSION));
        mvc.perform(get(path).cookie(MARK))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("used before")));
    }

    @Test
    void aLinkOpensInTheBrowserThatAskedAndAnotherCanHaveItsOwn() throws Exception {
        String path = linkFor(MARA);
        Cookie thief = new Cookie(BrowserMark.COOKIE, "another-browser");
        mvc.perform(get(path).cookie(thief))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Open this link where you asked for it")));
        mvc.perform(post(path).with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(cookie().doesNotExist(SESSION));

        mvc.perform(post(path.replace("/link/", "/renewal/")).cookie(thief).with(csrf()))
                .andExpect(redirectedUrl("/sign-in/sent"));
        String renewed = mailbox.sent.getLast().path();
        assertThat(mailbox.sent.getLast().mail()).isEqualTo(MARA);
        mvc.perform(get(renewed).cookie(MARK)).andExpect(status().isForbidden());
        mvc.perform(get(renewed).cookie(thief)).andExpect(status().isOk());
        mvc.perform(get(path).cookie(MARK)).andExpect(status().isOk());
    }

    @Test
    void askingMarksTheBrowserWithACookieThatScriptsCannotRead() throws Exception {
        mvc.perform(post("/sign-in/link").param("mail", MARA).with(csrf()))
                .andExpect(cookie().httpOnly(BrowserMark.COOKIE, true))
                .andExpect(cookie().path(BrowserMark.COOKIE, "/sign-in"))
                .andExpect(cookie().sameSite(BrowserMark.COOKIE, "Lax"));
    }

    @Test
    void everyBrowserIsListedAndCanBeSignedOutFromAnother() throws Exception {
        Cookie office = follow(linkFor(MARA));
        Cookie phone = follow(linkFor(MARA));
        String page = mvc.perform(get("/account/sessions").cookie(office))
                .andExpect(content().string(containsString("Firefox on Linux")))
                .andExpect(content().string(containsString("This browser")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain(sessionId(phone)).doesNotContain(sessionId(office));

        mvc.perform(post("/account/sessions/end-others").cookie(office).with(csrf()))
                .andExpect(redirectedUrl("/account/sessions"));
        mvc.perform(get("/account/sessions").accept("text/html").cookie(phone)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/account/sessions").cookie(office)).andExpect(status().isOk());
    }

    @Test
    void nobodyEndsTheSessionOfAnother() throws Exception {
        Cookie mara = follow(linkFor(MARA));
        Account other = accounts.applicantAccount(UUID.randomUUID(), "linus@example.org", "Linus");
        Matcher handle = Pattern.compile("/account/sessions/([0-9a-f]{32})/end")
                .matcher(mvc.perform(get("/account/sessions").cookie(follow(linkFor(MARA))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(handle.find()).isTrue();

        sessions.end(other.id(), handle.group(1));
        mvc.perform(get("/account/sessions").cookie(mara)).andExpect(status().isOk());
        sessions.end(accounts.findByMail(MARA).orElseThrow().id(), handle.group(1));
        mvc.perform(get("/account/sessions").accept("text/html").cookie(mara)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void whoIsTakenOffTheListIsSignedOut() throws Exception {
        Cookie mara = follow(linkFor(MARA));
        new StaffAccounts(accounts, NOBODY, demo, sessions).run(new DefaultApplicationArguments());
        mvc.perform(get("/account/sessions").accept("text/html").cookie(mara)).andExpect(redirectedUrl("/sign-in"));
        staff.run(new DefaultApplicationArguments());
    }

    @Test
    void aSessionWrittenByAnotherVersionIsOverInsteadOfBroken() throws Exception {
        Cookie mara = follow(linkFor(MARA));
        jdbc.sql("update identity.session_attributes set attribute_bytes = :other")
                .param("other", "another version".getBytes(StandardCharsets.UTF_8))
                .update();
        mvc.perform(get("/account/sessions").accept("text/html").cookie(mara)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aFloodOfRequestsFromOneAddressIsRefusedAndOthersAreNot() throws Exception {
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            int status = mvc.perform(post("/sign-in/link")
                            .param("mail", "nobody" + i + "@example.org")
                            .accept("text/html")
                            .with(from("203.0.113.7"))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(90, 100);
        mvc.perform(post("/sign-in/link")
                        .param("mail", MARA)
                        .with(from("203.0.113.8"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in/sent"));
        mvc.perform(post("/apply")
                        .accept("application/json")
                        .contentType("application/json")
                        .content("{}")
                        .with(from("203.0.113.7"))
                        .with(csrf()))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.title").value("Too many at once"));
    }

    @Test
    void anExpiredLinkOffersANewOneToTheSameAddress() throws Exception {
        String path = linkFor(MARA);
        clock.pass(Duration.ofMinutes(30));

        mvc.perform(get(path).cookie(MARK))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("has expired")));
        mvc.perform(post(path).cookie(MARK).with(csrf()))
                .andExpect(status().isGone())
                .andExpect(cookie().doesNotExist(SESSION));

        mvc.perform(post(path.replace("/link/", "/renewal/")).cookie(MARK).with(csrf()))
                .andExpect(redirectedUrl("/sign-in/sent"));
        assertThat(mailbox.sent).hasSize(2);
        assertThat(mailbox.sent.getLast().mail()).isEqualTo(MARA);
        mvc.perform(get(mailbox.sent.getLast().path()).cookie(MARK)).andExpect(status().isOk());
    }

    @Test
    void aForgedLinkOpensNothing() throws Exception {
        mvc.perform(get("/sign-in/link/forged")).andExpect(status().isNotFound());
        mvc.perform(post("/sign-in/link/forged").with(csrf()))
                .andExpect(status().isNotFound())
                .andExpect(cookie().doesNotExist(SESSION));
    }

    @Test
    void aConfirmationLinkDoesNotSignInByItself() {
        UUID application = UUID.randomUUID();
        links.requestConfirmation(application, UUID.randomUUID(), "Ada@Example.org", "Ada Byron");
        String token = tokenOf(mailbox.sent.getLast());

        assertThat(mailbox.sent.getLast().path()).isEqualTo("/apply/confirm/" + token);
        assertThatThrownBy(() -> links.signIn(token, BROWSER)).isInstanceOf(SignInLinkUnusable.class);
        assertThat(links.consume(token, Purpose.CONFIRM_APPLICATION, null).application())
                .isEqualTo(application);
    }

    @Test
    void ofSeveralAttemptsAtOnceOneSucceeds() throws Exception {
        String token = tokenOf(requested(MARA));
        Callable<Boolean> attempt = () -> {
            try {
                links.consume(token, Purpose.SIGN_IN, BROWSER);
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
        allSent();
        assertThat(mailbox.sent).isEmpty();
        mvc.perform(post("/sign-in/link").param("mail", " MARA@vendor.example ").with(csrf()))
                .andExpect(redirectedUrl("/sign-in/sent"));
        allSent();
        assertThat(mailbox.sent).extracting(SignInLinkRequested::mail).containsExactly(MARA);
    }

    /** Time cannot tell what has not been looked at: the answer goes out before accounts are asked. */
    @Test
    void beforeTheAnswerTheSameIsDoneForEveryAddress() {
        SignInLinkStore store = Mockito.mock(SignInLinkStore.class);
        Accounts asked = Mockito.mock(Accounts.class);
        ApplicationEventPublisher events = Mockito.mock(ApplicationEventPublisher.class);
        SignInLinks answering = new SignInLinks(store, asked, new LocalSignIn(NOBODY, asked), NOBODY, events, clock);

        answering.requestSignIn(MARA, BROWSER);
        answering.requestSignIn("nobody@example.org", BROWSER);

        Mockito.verify(events, Mockito.times(2)).publishEvent(Mockito.any(SignInWanted.class));
        Mockito.verifyNoMoreInteractions(store, asked, events);
    }

    @Test
    void whoSignsInAndOutIsToldToTheTrail() throws Exception {
        Cookie phone = follow(linkFor(MARA));
        Cookie office = follow(linkFor(MARA));
        trail.heard.clear();
        mvc.perform(post("/account/sessions/end-others").cookie(office).with(csrf()));
        mvc.perform(post("/sign-out").cookie(office).with(csrf()));
        mvc.perform(post("/sign-out").cookie(phone).with(csrf()));

        assertThat(trail.heard)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("PersonSignedOut", "PersonSignedOut");
        follow(linkFor(MARA));
        assertThat(trail.heard.getLast().change().actor().name()).isEqualTo("Mara Lindqvist");
        assertThat(trail.heard.getLast().change().after()).isEqualTo("SIGN_IN_LINK");
        assertThat(trail.heard.getLast().change().subject()).isEqualTo(SignInTrail.SUBJECT);
    }

    /** Links are sent after the answer; none is under way when this returns. */
    private void allSent() {
        await().until(
                        () -> jdbc.sql("select count(*) from workflow.event_publication")
                                .query(Integer.class)
                                .single(),
                        left -> left == 0);
    }

    @Test
    void afterFiveLinksInAQuarterOfAnHourNoMoreAreSent() {
        for (int i = 0; i < 7; i++) {
            links.send(SignInWanted.of(MARA, BROWSER));
        }
        assertThat(mailbox.sent).hasSize(5);
        clock.pass(Duration.ofMinutes(16));
        links.send(SignInWanted.of(MARA, BROWSER));
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
        Cookie before = mvc.perform(get("/instances?state=completed").accept("text/html"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse()
                .getCookie(SESSION);
        mvc.perform(post(linkFor(MARA)).cookie(before, MARK).with(csrf()))
                .andExpect(redirectedUrlPattern("**/instances?state=completed"))
                .andExpect(cookie().value(
                                SESSION, not(Objects.requireNonNull(before).getValue())));

        mvc.perform(get("/instances").accept("application/json"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(get("/journey").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void aFormThatIsTooLargeToBeReadIsNotCalledStale() throws Exception {
        mvc.perform(post("/sign-out")
                        .contentType("multipart/form-data; boundary=x")
                        .with(request -> {
                            MockHttpServletRequest tooLarge = new MockHttpServletRequest(request.getServletContext()) {
                                @Override
                                public Collection<Part> getParts() {
                                    throw new IllegalStateException(
                                            "the request was rejected because its size exceeds the limit");
                                }
                            };
                            tooLarge.setMethod("POST");
                            tooLarge.setRequestURI("/sign-out");
                            tooLarge.setServletPath("/sign-out");
                            tooLarge.setContentType("multipart/form-data; boundary=x");
                            tooLarge.addHeader("Accept", "text/html");
                            return tooLarge;
                        }))
                .andExpect(status().isPayloadTooLarge());
    }

    @Test
    void whatNoDatabaseTakesIsRefusedAtTheDoor() throws Exception {
        mvc.perform(post("/sign-in/link").param("mail", "mara\0@vendor.example").with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void anEngineThatDoesNotAnswerIsSaidCalmly() throws Exception {
        Mockito.when(engine.newIncidentSearchRequest()).thenThrow(new ClientException("Expected an answer, got none."));
        mvc.perform(get("/incidents").cookie(follow(linkFor(MARA))))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("does not answer just now")))
                .andExpect(content().string(containsString("Mara Lindqvist")));
    }

    /** Follows a link in the browser that asked for it. @return the cookie of the session that begins */
    private Cookie follow(String path) throws Exception {
        return Objects.requireNonNull(mvc.perform(post(path)
                        .cookie(MARK)
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie(SESSION));
    }

    private static String sessionId(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private SignInLinkRequested requested(String mail) {
        links.send(SignInWanted.of(mail, BROWSER));
        return mailbox.sent.getLast();
    }

    private String linkFor(String mail) {
        return requested(mail).path();
    }

    private static String tokenOf(SignInLinkRequested link) {
        return link.path().substring(link.path().lastIndexOf('/') + 1);
    }
}
