package org.guildhall.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.browser.Chromium;
import org.guildhall.browser.Person;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.BrowserMark;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.identity.OidcProperties;
import org.guildhall.identity.PortalTestApplication;
import org.guildhall.identity.PortalTestApplication.Mailbox;
import org.guildhall.identity.Role;
import org.guildhall.identity.Sessions;
import org.guildhall.identity.SignInLinks;
import org.guildhall.identity.SignInWanted;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.OpenIdProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Staff sign in with a real OpenID provider, over real HTTP, and in a real browser. */
@SpringBootTest(
        classes = PortalTestApplication.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            // Without the provider there would be demo accounts.
            "guildhall.embedded.enabled=true",
            "guildhall.identity.requests-per-address=1000",
            "guildhall.identity.staff[0].mail=listed@vendor.example",
            "guildhall.identity.staff[0].name=Lea Listed",
            "guildhall.identity.staff[0].role=PARTNER_MANAGER",
            "guildhall.identity.oidc.name=Vendor ID",
            "guildhall.identity.oidc.roles-claim=realm_access.roles",
            "guildhall.identity.oidc.partner-managers=partner-team",
            "guildhall.identity.oidc.compliance-officers=compliance-team,compliance-deputies"
        })
class OidcSignInTest {

    private static final int PORT = freePort();
    private static final String SITE = "http://localhost:" + PORT;
    private static final OpenIdProvider PROVIDER = OpenIdProvider.startFor(SITE);

    @Autowired
    Accounts accounts;

    @Autowired
    ProviderAccounts providerAccounts;

    @Autowired
    SignInLinks links;

    @Autowired
    Sessions sessions;

    @Autowired
    Mailbox mailbox;

    @Autowired
    ObjectProvider<DemoAccounts> demo;

    @Autowired
    OidcProperties oidc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    private final HttpVisitor visitor = new HttpVisitor(SITE);
    private final String subject = "subject-" + UUID.randomUUID();
    private final String mail = subject + "@vendor.example";

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("guildhall.public-base-url", () -> SITE);
        registry.add("guildhall.identity.oidc.issuer", PROVIDER::issuer);
        registry.add("guildhall.identity.oidc.client-id", () -> OpenIdProvider.CLIENT);
        registry.add("guildhall.identity.oidc.client-secret", () -> OpenIdProvider.SECRET);
    }

    @AfterAll
    static void stopProvider() {
        PROVIDER.close();
    }

    @BeforeEach
    void unspoiltTokens() {
        PROVIDER.spoils(token -> {});
        mailbox.sent.clear();
    }

    @Test
    void aGroupOfTheProviderGivesARole() throws Exception {
        known("compliance-deputies", "unrelated");
        assertThat(visitor.signsIn(subject)).isEqualTo(SITE + "/");
        assertThat(visitor.get("/account/sessions").body()).contains("Cora Claim", "Compliance officer");
        assertThat(account().role()).isEqualTo(Role.COMPLIANCE_OFFICER);
        assertThat(account().mail()).isEqualTo(mail);
    }

    @Test
    void theRequestIsProtectedByPkceStateAndNonce() throws Exception {
        assertThat(HttpVisitor.location(visitor.get("/sign-in/oidc/staff")))
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void aSessionBegunBeforeSigningInIsNotTheOneAfterwards() throws Exception {
        known("partner-team");
        String answer = visitor.fetchesAnswerOfProvider(subject);
        String cookie = visitor.cookie("SESSION");
        visitor.get(answer);
        assertThat(visitor.cookie("SESSION")).isNotEqualTo(cookie);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void nobodyWithoutAMappedGroupGetsIn() throws Exception {
        known("canteen");
        String refused = visitor.signsIn(subject);
        assertThat(refused).isEqualTo(SITE + "/sign-in/refused?why=NO_ROLE");
        HttpResponse<String> page = visitor.get(refused);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You have no role here", "Vendor ID");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(accounts.findByMail(mail)).isEmpty();
    }

    @Test
    void nobodyHasBothRoles() throws Exception {
        known("partner-team", "compliance-team");
        assertThat(visitor.signsIn(subject)).endsWith("why=TWO_ROLES");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void whoLosesTheGroupLosesTheRoleAndEverySessionAtTheNextSignIn() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        known();
        assertThat(new HttpVisitor(SITE).signsIn(subject)).endsWith("why=NO_ROLE");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(accounts.findByMail(mail)).isEmpty();

        known("partner-team");
        visitor.signsIn(subject);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void whoChangesTheGroupChangesTheRoleAndEarlierSessionsEnd() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        UUID before = account().id();
        known("compliance-team");
        HttpVisitor elsewhere = new HttpVisitor(SITE);
        elsewhere.signsIn(subject);
        assertThat(elsewhere.isSignedIn()).isTrue();
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(account().id()).isEqualTo(before);
        assertThat(account().role()).isEqualTo(Role.COMPLIANCE_OFFICER);
    }

    @Test
    void aPersonStaysTheSameWhenTheirMailAddressChanges() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        UUID before = account().id();
        String married = "new-" + mail;
        knows(Map.of("email", married), "partner-team");
        visitor.signsIn(subject);
        assertThat(accounts.findByMail(married)).map(Account::id).contains(before);
        assertThat(accounts.findByMail(mail)).isEmpty();
    }

    @Test
    void aMailAddressThatIsSomebodyElsesOpensNothingOfTheirs() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        Account theirs = account();
        String successor = "successor-" + subject;
        PROVIDER.knows(successor, claims(Map.of(), "compliance-team"));
        HttpVisitor other = new HttpVisitor(SITE);
        assertThat(other.signsIn(successor)).endsWith("why=MAIL_IN_USE");
        assertThat(other.isSignedIn()).isFalse();
        assertThat(account()).isEqualTo(theirs);

        accounts.applicantAccount(UUID.randomUUID(), "a-" + mail, "Ada Applicant");
        PROVIDER.knows(successor, claims(Map.of("email", "a-" + mail), "compliance-team"));
        assertThat(new HttpVisitor(SITE).signsIn(successor)).endsWith("why=MAIL_IN_USE");
    }

    @Test
    void anAccountOfTheStaffListIsTakenOverOnlyByAVerifiedAddressAndIfSwitchedOn() {
        UUID listed = staffOfTheList(mail);
        ProviderPerson verified = new ProviderPerson(oidc.issuer(), subject, "Cora Claim", mail, true);
        ProviderPerson unverified = new ProviderPerson(oidc.issuer(), subject, "Cora Claim", mail, false);
        assertThatThrownBy(() -> providerAccounts.open(verified, Role.PARTNER_MANAGER))
                .isInstanceOf(OAuth2AuthenticationException.class);
        ProviderAccounts moving = new ProviderAccounts(jdbc, accounts, sessions, moving(), events, clock);
        assertThatThrownBy(() -> moving.open(unverified, Role.PARTNER_MANAGER))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(moving.open(verified, Role.PARTNER_MANAGER).id()).isEqualTo(listed);
        assertThatThrownBy(() -> moving.open(
                        new ProviderPerson(oidc.issuer(), "another", "Other", mail, true), Role.PARTNER_MANAGER))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    private enum Spoilt {
        OTHER_ISSUER(token -> token.issuer("https://somebody.example")),
        OTHER_AUDIENCE(token -> token.audience(List.of("another-client"))),
        EXPIRED(token -> token.issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600))),
        OTHER_NONCE(token -> token.claim("nonce", "somebody-else's")),
        NO_NONCE(token -> token.claims(claims -> claims.remove("nonce")));

        private final Consumer<JwtClaimsSet.Builder> spoil;

        Spoilt(Consumer<JwtClaimsSet.Builder> spoil) {
            this.spoil = spoil;
        }
    }

    @ParameterizedTest
    @EnumSource(Spoilt.class)
    void aTokenThatIsNotForThisSignInOpensNothing(Spoilt token) throws Exception {
        known("partner-team");
        PROVIDER.spoils(token.spoil);
        String refused = visitor.signsIn(subject);
        assertThat(refused).endsWith("why=FAILED");
        assertThat(visitor.get(refused).body()).contains("Please begin again");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(accounts.findByMail(mail)).isEmpty();
    }

    @Test
    void anAnswerOfTheProviderCountsOnceAndInTheBrowserThatAsked() throws Exception {
        known("partner-team");
        String answer = visitor.fetchesAnswerOfProvider(subject);
        HttpVisitor lured = new HttpVisitor(SITE);
        assertThat(HttpVisitor.location(lured.get(answer))).endsWith("why=FAILED");
        assertThat(lured.isSignedIn()).isFalse();

        assertThat(HttpVisitor.location(visitor.get(answer))).isEqualTo(SITE + "/");
        assertThat(HttpVisitor.location(visitor.get(answer))).endsWith("why=FAILED");
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(HttpVisitor.location(new HttpVisitor(SITE).get(answer))).endsWith("why=FAILED");
        assertThat(HttpVisitor.location(new HttpVisitor(SITE).get("/sign-in/callback?error=access_denied&state=x")))
                .endsWith("why=FAILED");
    }

    @Test
    void aSessionEndsHoweverBusyItIs() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        clock.pass(Duration.ofHours(9));
        assertThat(visitor.isSignedIn()).isTrue();
        clock.pass(Duration.ofHours(1));
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        String page = HttpVisitor.location(visitor.post("/sign-out", Map.of("_csrf", visitor.csrf())));
        assertThat(page).isEqualTo(SITE + "/sign-in/signed-out");
        assertThat(visitor.isSignedIn()).isFalse();
        Matcher onward = Pattern.compile("content=\"0; url=([^\"]+)\"")
                .matcher(visitor.get(page).body());
        assertThat(onward.find()).isTrue();
        String address = onward.group(1).replace("&amp;", "&");
        assertThat(address).startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        assertThat(HttpVisitor.location(visitor.get(address))).isEqualTo(SITE + "/sign-in");
        assertThat(HttpVisitor.location(visitor.get(HttpVisitor.location(visitor.get("/sign-in/oidc/staff")))))
                .endsWith("/login");
        assertThat(HttpVisitor.location(visitor.get(page))).isEqualTo(SITE + "/sign-in");
    }

    @Test
    void signOutEverywhereCoversSessionsOfTheProvider() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        HttpVisitor elsewhere = new HttpVisitor(SITE);
        elsewhere.signsIn(subject);
        assertThat(HttpVisitor.location(visitor.post("/account/sessions/end-others", Map.of("_csrf", visitor.csrf()))))
                .endsWith("/account/sessions");
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void theProviderSignsPeopleOut() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        JWTClaimsSet good = logout().build();
        for (JWTClaimsSet bad : List.of(
                logout().audience("another-client").build(),
                logout().issuer("https://somebody.example").build(),
                logout().claim("events", Map.of()).build(),
                logout().claim("nonce", "an ID token has one").build(),
                logout().expirationTime(Date.from(Instant.now().minusSeconds(600)))
                        .build())) {
            assertThat(backChannel(PROVIDER.signed(bad))).as(bad.toString()).isEqualTo(400);
        }
        assertThat(backChannel("rubbish")).isEqualTo(400);
        assertThat(visitor.isSignedIn()).isTrue();

        assertThat(backChannel(PROVIDER.signed(new JWTClaimsSet.Builder(good)
                        .claim("sid", "another session")
                        .build())))
                .isEqualTo(200);
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(backChannel(PROVIDER.signed(good))).isEqualTo(200);
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void staffGetNoLinksByMailAndThereAreNoDemoAccounts() throws Exception {
        known("partner-team");
        visitor.signsIn(subject);
        BrowserMark browser = BrowserMark.given(new MockHttpServletRequest(), new MockHttpServletResponse());
        links.send(SignInWanted.of(mail, browser));
        links.send(SignInWanted.of("listed@vendor.example", browser));
        assertThat(mailbox.sent).isEmpty();
        accounts.applicantAccount(UUID.randomUUID(), "grace-" + mail, "Grace Hopper");
        links.send(SignInWanted.of("grace-" + mail, browser));
        assertThat(mailbox.sent).hasSize(1);

        assertThat(demo.getIfAvailable()).isNull();
        assertThat(visitor.get("/sign-in").body())
                .contains("Sign in with Vendor ID")
                .doesNotContain("/sign-in/demo/");
    }

    @Test
    void inABrowserThePageThatWasWantedFollowsAndSigningOutReachesTheProvider() throws Exception {
        known("partner-team");
        try (Chromium chromium = Chromium.on(SITE)) {
            Person staff = chromium.person();
            staff.opens("/account/sessions");
            staff.photographs("sign-in-with-provider");
            staff.follows("Sign in with Vendor ID");
            signsInAtProvider(staff);
            staff.page().waitForURL(SITE + "/account/sessions");
            staff.reads("You are signed in here only");

            staff.page().locator("details.user summary").click();
            staff.clicks("Sign out");
            staff.page().waitForURL(SITE + "/sign-in");
            staff.follows("Sign in with Vendor ID");
            signsInAtProvider(staff);
            staff.page().waitForURL(url -> url.startsWith(SITE));

            known();
            staff.opens("/sign-in");
            staff.follows("Sign in with Vendor ID");
            staff.page().waitForURL("**/sign-in/refused**");
            staff.reads("You have no role here");
            staff.photographs("sign-in-refused");
            assertThat(staff.scriptErrors()).isEmpty();
        }
    }

    private void signsInAtProvider(Person staff) {
        staff.page().waitForURL(PROVIDER.issuer() + "/login**");
        staff.page().getByPlaceholder("Username").fill(subject);
        staff.page().getByPlaceholder("Password").fill(OpenIdProvider.PASSWORD);
        staff.page().getByRole(AriaRole.BUTTON).first().click();
    }

    private JWTClaimsSet.Builder logout() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .audience(OpenIdProvider.CLIENT)
                .subject(subject)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private int backChannel(String token) throws Exception {
        return new HttpVisitor(SITE)
                .post("/sign-in/back-channel-logout", Map.of("logout_token", token))
                .statusCode();
    }

    private void known(String... groups) {
        knows(Map.of(), groups);
    }

    private void knows(Map<String, Object> changes, String... groups) {
        PROVIDER.knows(subject, claims(changes, groups));
    }

    private Map<String, Object> claims(Map<String, Object> changes, String... groups) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "name",
                "Cora Claim",
                "email",
                mail,
                "email_verified",
                true,
                "realm_access",
                Map.of("roles", List.of(groups))));
        claims.putAll(changes);
        return claims;
    }

    private Account account() {
        return accounts.findByMail(mail).orElseThrow();
    }

    private UUID staffOfTheList(String address) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.account (id, mail, name, role, created_at)
                        values (:id, :mail, 'Lea Listed', 'COMPLIANCE_OFFICER', now())
                        """).param("id", id).param("mail", address).update();
        return id;
    }

    private OidcProperties moving() {
        return new OidcProperties(
                oidc.issuer(),
                oidc.clientId(),
                oidc.clientSecret(),
                oidc.name(),
                oidc.scopes(),
                oidc.rolesClaim(),
                oidc.partnerManagers(),
                oidc.complianceOfficers(),
                oidc.sessionLifetime(),
                false,
                true);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("Expected a free port, but there was none.", e);
        }
    }
}
