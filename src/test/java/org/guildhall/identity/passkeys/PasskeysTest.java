package org.guildhall.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.PortalTestApplication;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignInSession;
import org.guildhall.identity.SignInWay;
import org.guildhall.partners.AddressedEvent;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
        classes = PortalTestApplication.class,
        properties = {
            "guildhall.embedded.enabled=false",
            "guildhall.identity.staff[0].mail=Mara@Vendor.Example",
            "guildhall.identity.staff[0].name=Mara Lindqvist",
            "guildhall.identity.staff[0].role=PARTNER_MANAGER"
        })
@AutoConfigureMockMvc
class PasskeysTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInSession signIn;

    @Autowired
    SessionRepositoryFilter<?> sessions;

    @Autowired
    PortalTestApplication.Trail trail;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID partner = UUID.randomUUID();
    private final Authenticator authenticator = new Authenticator();
    private Account ada = new Account(partner, "", "", Role.APPLICANT, partner);
    private Cookie session = new Cookie("SESSION", "");

    @BeforeEach
    void somebodyIsSignedIn() throws Exception {
        ada = accounts.applicantAccount(partner, "ada@%s.example".formatted(partner), "Ada Admin");
        session = signedIn(ada);
        trail.heard.clear();
    }

    @Test
    void aPasskeySignsItsOwnerInWithAnOrdinarySession() throws Exception {
        add(" My\0 laptop\n")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("/account/sessions?added"));
        mvc.perform(get("/account/sessions").cookie(session))
                .andExpect(content().string(containsString("My laptop")))
                .andExpect(content().string(containsString("Never")));

        Cookie begun = signedInWith(authenticator);
        mvc.perform(get("/account/sessions").cookie(begun))
                .andExpect(content().string(containsString("Ada Admin")))
                .andExpect(content().string(containsString("My laptop")))
                .andExpect(content().string(not(containsString("Never"))));
        mvc.perform(post("/account/sessions/end-others").cookie(session).with(csrf()));
        assertSignedOut(begun);

        assertThat(trail.heard)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("PasskeyAdded", "PersonSignedIn", "PersonSignedOut");
        assertThat(trail.heard.get(1).change().after()).isEqualTo("PASSKEY");
    }

    @Test
    void itsOwnerHearsByMailOfOnePasskeyMoreAndOneLess() throws Exception {
        add("My laptop");
        UUID id = passkeys.of(ada.signedIn()).getFirst().id();
        mvc.perform(post("/account/passkeys/{id}/name", id)
                .param("name", "Work")
                .cookie(session)
                .with(csrf()));
        mvc.perform(post("/account/passkeys/{id}/remove", id).cookie(session).with(csrf()));

        assertThat(trail.heard)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("PasskeyAdded", "PasskeyRenamed", "PasskeyRemoved");
        assertThat(trail.heard)
                .filteredOn(AddressedEvent.class::isInstance)
                .map(AddressedEvent.class::cast)
                .allMatch(mail -> mail.addressee().mail().equals(ada.mail()))
                .extracting(AddressedEvent::words)
                .containsExactly("My laptop", "Work");
        assertRefused(tried(authenticator));
    }

    @Test
    void whatABrowserIsAskedToSignInTellsNothingAboutAnybody() throws Exception {
        JsonNode before = askedToSignIn(visitor());
        add("My laptop");
        JsonNode after = askedToSignIn(visitor());
        assertThat(after.get("challenge")).isNotEqualTo(before.get("challenge"));
        assertThat(after.get("allowCredentials")).isEmpty();
        assertThat(without("challenge", after)).isEqualTo(without("challenge", before));
        assertThat(after.get("rpId").textValue()).isEqualTo("localhost");
    }

    @Test
    void anAnswerIsGoodForTheBrowserThatWasAskedAndOnce() throws Exception {
        add("My laptop");
        Cookie asked = visitor();
        JsonNode answer = authenticator.signs(askedToSignIn(asked));
        Cookie other = visitor();
        askedToSignIn(other);
        assertRefused(signInWith(answer, other));
        assertRefused(signInWith(answer, visitor()));

        signInWith(answer, asked).andExpect(status().isOk());
        assertRefused(signInWith(answer, asked));
        JsonNode late = authenticator.signs(askedToSignIn(asked));
        clock.pass(Challenge.VALIDITY);
        signInWith(late, asked)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("too long")));
    }

    @Test
    void ofOneAnswerSentSeveralTimesAtOnceOneSignsIn() throws Exception {
        add("My laptop");
        MockHttpSession visit = new MockHttpSession();
        Challenge challenge = Challenge.ask(visit, clock);
        // An authenticator that does not count.
        authenticator.signCount = -1;
        jdbc.sql("update identity.passkey set sign_count = 0").update();
        String answer = authenticator
                .signs(JSON.readTree(passkeys.askForAny(challenge)))
                .toString();
        Callable<Boolean> attempt = () -> {
            try {
                return passkeys.signIn(answer, challenge).equals(ada);
            } catch (PasskeyRefused refused) {
                return false;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            int successes = 0;
            for (Future<Boolean> result : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
                successes += result.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        }
    }

    @Test
    void anAuthenticatorThatCountsBackwardsMayBeACopyAndSignsNobodyIn() throws Exception {
        add("My laptop");
        authenticator.signCount = 10;
        signedInWith(authenticator);
        authenticator.signCount = 5;
        assertRefused(tried(authenticator));
        authenticator.signCount = 12;
        signedInWith(authenticator);
    }

    @Test
    void aPasskeyThatNobodyUnlockedOrForAnotherSiteOrPersonSignsNobodyIn() throws Exception {
        add("My laptop");
        authenticator.unlocked = false;
        assertRefused(tried(authenticator));
        authenticator.unlocked = true;
        authenticator.origin = "https://evil.example";
        assertRefused(tried(authenticator));
        authenticator.origin = "http://localhost:8080";
        String handle = authenticator.userHandle;
        authenticator.userHandle = "AAAAAAAAAAAAAAAAAAAAAA";
        assertRefused(tried(authenticator));
        assertRefused(tried(new Authenticator()));
        authenticator.userHandle = handle;
        signedInWith(authenticator);
    }

    @Test
    void onlyAPasskeyMadeHereAndNowByWhoeverUnlockedItIsAdded() throws Exception {
        authenticator.origin = "https://evil.example";
        add("Elsewhere").andExpect(status().isForbidden());
        authenticator.origin = "http://localhost:8080";
        authenticator.unlocked = false;
        add("Locked").andExpect(status().isForbidden());
        authenticator.unlocked = true;
        JsonNode answer = authenticator.creates(askedToCreate(session));
        askedToCreate(session);
        sendNew("Earlier question", answer, session).andExpect(status().isForbidden());
        sendNew("No question", answer, session).andExpect(status().isForbidden());
        add("x".repeat(Passkeys.LONGEST_NAME + 1)).andExpect(status().isForbidden());
        assertThat(passkeys.of(ada.signedIn())).isEmpty();

        add("Good").andExpect(status().isOk());
        Account eve = accounts.applicantAccount(UUID.randomUUID(), "eve@%s.example".formatted(partner), "Eve");
        Cookie evesSession = signedIn(eve);
        sendNew("Ada's", authenticator.creates(askedToCreate(evesSession)), evesSession)
                .andExpect(status().isForbidden());
        assertThat(passkeys.of(eve.signedIn())).isEmpty();
    }

    @Test
    void nobodySeesRenamesOrRemovesThePasskeysOfAnother() throws Exception {
        add("My laptop");
        UUID id = passkeys.of(ada.signedIn()).getFirst().id();
        Account eve =
                accounts.join(partner, "eve@%s.example".formatted(partner), "Eve", OrganisationRole.ADMINISTRATOR);
        Cookie evesSession = signedIn(eve);
        mvc.perform(get("/account/sessions").cookie(evesSession))
                .andExpect(content().string(not(containsString("My laptop"))));
        mvc.perform(post("/account/passkeys/{id}/name", id)
                .param("name", "Eve's")
                .cookie(evesSession)
                .with(csrf()));
        mvc.perform(
                post("/account/passkeys/{id}/remove", id).cookie(evesSession).with(csrf()));
        assertThat(passkeys.of(ada.signedIn())).extracting(Passkey::name).containsExactly("My laptop");
    }

    @Test
    void thePasskeysOfWhoLeavesEndAndDoNotComeBackWithThem() throws Exception {
        add("My laptop");
        accounts.leave(ada.id());
        assertRefused(tried(authenticator));
        assertThat(accounts.join(partner, ada.mail(), ada.name(), OrganisationRole.VIEWER)
                        .id())
                .isEqualTo(ada.id());
        assertRefused(tried(authenticator));
    }

    @Test
    void nonsenseIsRefusedCalmly() throws Exception {
        for (String nonsense : List.of("{}", "[]", "\"x\"", "7", "{\"id\":\"a\",\"rawId\":\"a\",\"response\":{}}")) {
            Cookie visit = visitor();
            askedToSignIn(visit);
            assertRefused(signInWith(JSON.readTree(nonsense), visit));
            askedToCreate(session);
            sendNew("Nonsense", JSON.readTree(nonsense), session).andExpect(status().isForbidden());
        }
        mvc.perform(json("/sign-in/passkey", Map.of()).cookie(visitor())).andExpect(status().isBadRequest());
        mvc.perform(json("/sign-in/passkey", Map.of("credential", Map.of()))).andExpect(status().isForbidden());
    }

    @Test
    void thereIsAnEndToPasskeys() throws Exception {
        for (int i = 0; i < Passkeys.MOST; i++) {
            Authenticator another = new Authenticator();
            sendNew("Passkey " + i, another.creates(askedToCreate(session)), session)
                    .andExpect(status().isOk());
        }
        mvc.perform(json("/account/passkeys/options", Map.of()).cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("20 passkeys")));
    }

    @Test
    void addingNeedsSomebodyWhoIsSignedInAndThePagesToken() throws Exception {
        mvc.perform(json("/account/passkeys/options", Map.of())).andExpect(status().isUnauthorized());
        mvc.perform(post("/account/passkeys/options").accept("application/json").cookie(session))
                .andExpect(status().isForbidden());
        assertThatThrownBy(() -> Challenge.take(new MockHttpSession(), clock)).isInstanceOf(PasskeyRefused.class);
    }

    private ResultActions add(String name) throws Exception {
        return sendNew(name, authenticator.creates(askedToCreate(session)), session);
    }

    private ResultActions sendNew(String name, JsonNode credential, Cookie by) throws Exception {
        return mvc.perform(json("/account/passkeys", Map.of("name", name, "credential", credential))
                .cookie(by));
    }

    private JsonNode askedToCreate(Cookie by) throws Exception {
        return answerOf(mvc.perform(json("/account/passkeys/options", Map.of()).cookie(by)));
    }

    private JsonNode askedToSignIn(Cookie by) throws Exception {
        return answerOf(mvc.perform(json("/sign-in/passkey/options", Map.of()).cookie(by)));
    }

    /** A browser of its own asks, has it signed, and sends it. */
    private ResultActions tried(Authenticator by) throws Exception {
        Cookie visit = visitor();
        return signInWith(by.signs(askedToSignIn(visit)), visit);
    }

    private ResultActions signInWith(JsonNode credential, Cookie by) throws Exception {
        return mvc.perform(
                json("/sign-in/passkey", Map.of("credential", credential)).cookie(by));
    }

    private Cookie signedInWith(Authenticator by) throws Exception {
        return Objects.requireNonNull(tried(by)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    private void assertRefused(ResultActions attempt) throws Exception {
        Cookie begun = attempt.andExpect(status().isForbidden())
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        if (begun != null) {
            assertSignedOut(begun);
        }
    }

    private void assertSignedOut(Cookie browser) throws Exception {
        mvc.perform(get("/account/sessions").accept("text/html").cookie(browser))
                .andExpect(redirectedUrl("/sign-in"));
    }

    /** A browser that looked at the sign-in page. */
    private Cookie visitor() throws Exception {
        return Objects.requireNonNull(
                mvc.perform(get("/sign-in")).andReturn().getResponse().getCookie("SESSION"));
    }

    /** Signs somebody in as a link would. @return the cookie of the session that begins */
    private Cookie signedIn(Account account) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        sessions.doFilter(
                new MockHttpServletRequest(),
                response,
                (request, answer) -> signIn.signIn(
                        (HttpServletRequest) request,
                        (HttpServletResponse) answer,
                        account.signedIn(),
                        SignInWay.SIGN_IN_LINK));
        SecurityContextHolder.clearContext();
        return Objects.requireNonNull(response.getCookie("SESSION"));
    }

    private static MockHttpServletRequestBuilder json(String path, Map<String, ?> body) throws Exception {
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .content(JSON.writeValueAsString(body))
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("203.0.113." + (100 + request.getContentLength() % 100));
                    return request;
                });
    }

    private static JsonNode answerOf(ResultActions asked) throws Exception {
        return JSON.readTree(
                asked.andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    private static JsonNode without(String field, JsonNode object) {
        return ((ObjectNode) object.deepCopy()).without(field);
    }
}
