package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.testing.WholeGuildhall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Walks every route of the application with every role. Only the security filters run, no controller behind them, so
 * that "allowed" means granted, whatever the controller would answer. A route that is not listed here fails the build.
 */
class RouteAccessTest extends WholeGuildhall {

    private enum Visitor {
        ANYBODY,
        APPLICANT,
        PARTNER_MANAGER,
        COMPLIANCE_OFFICER
    }

    private static final Set<Visitor> EVERYBODY = EnumSet.allOf(Visitor.class);
    private static final Set<Visitor> NOBODY = EnumSet.noneOf(Visitor.class);
    private static final Set<Visitor> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Visitor.ANYBODY));
    private static final Set<Visitor> APPLICANT = EnumSet.of(Visitor.APPLICANT);
    private static final Set<Visitor> MANAGER = EnumSet.of(Visitor.PARTNER_MANAGER);
    private static final Set<Visitor> COMPLIANCE = EnumSet.of(Visitor.COMPLIANCE_OFFICER);
    private static final Set<Visitor> STAFF = EnumSet.of(Visitor.PARTNER_MANAGER, Visitor.COMPLIANCE_OFFICER);

    /** Opens to tokens only, whatever session a browser has: ApiAccessTest walks its routes. */
    private static final String API = " /api/v1/";

    private static final Set<String> API_FOR_EVERYBODY = Set.of("GET /api/v1/certificates/{serial}/verification");

    private static final Map<String, Set<Visitor>> EXPECTED = Map.ofEntries(
            Map.entry("GET /", EVERYBODY),
            Map.entry("GET /error", EVERYBODY),
            Map.entry("POST /language", EVERYBODY),
            Map.entry("GET /sign-in", EVERYBODY),
            Map.entry("POST /sign-in/link", EVERYBODY),
            Map.entry("POST /sign-in/passkey", EVERYBODY),
            Map.entry("POST /sign-in/passkey/options", EVERYBODY),
            Map.entry("GET /sign-in/sent", EVERYBODY),
            Map.entry("GET /sign-in/link/{token}", EVERYBODY),
            Map.entry("POST /sign-in/link/{token}", EVERYBODY),
            Map.entry("POST /sign-in/renewal/{token}", EVERYBODY),
            Map.entry("POST /sign-in/demo/{id}", EVERYBODY),
            Map.entry("GET /api", EVERYBODY),
            Map.entry("GET /api/openapi", EVERYBODY),
            Map.entry("GET /api/openapi.yaml", EVERYBODY),
            Map.entry("GET /account/tokens", SIGNED_IN),
            Map.entry("POST /account/tokens", SIGNED_IN),
            Map.entry("POST /account/tokens/{id}/rotate", SIGNED_IN),
            Map.entry("POST /account/tokens/{id}/revoke", SIGNED_IN),
            Map.entry("POST /account/passkeys", SIGNED_IN),
            Map.entry("POST /account/passkeys/options", SIGNED_IN),
            Map.entry("POST /account/passkeys/{id}/name", SIGNED_IN),
            Map.entry("POST /account/passkeys/{id}/remove", SIGNED_IN),
            Map.entry("GET /account/sessions", SIGNED_IN),
            Map.entry("POST /account/sessions/{handle}/end", SIGNED_IN),
            Map.entry("POST /account/sessions/end-others", SIGNED_IN),
            Map.entry("GET /apply", EVERYBODY),
            Map.entry("POST /apply", EVERYBODY),
            Map.entry("GET /apply/received", EVERYBODY),
            Map.entry("POST /apply/saved", EVERYBODY),
            Map.entry("GET /apply/saved", EVERYBODY),
            Map.entry("POST /apply/saved/links", EVERYBODY),
            Map.entry("POST /apply/saved/close", EVERYBODY),
            Map.entry("GET /apply/saved/{token}", EVERYBODY),
            Map.entry("POST /apply/saved/{token}", EVERYBODY),
            Map.entry("PUT /apply/draft", EVERYBODY),
            Map.entry("DELETE /apply/draft", EVERYBODY),
            Map.entry("GET /apply/confirm/{token}", EVERYBODY),
            Map.entry("POST /apply/confirm/{token}", EVERYBODY),
            Map.entry("GET /certificates/verify", EVERYBODY),
            Map.entry("GET /certificates/verify/{serial}", EVERYBODY),
            Map.entry("GET /dev/mailbox", EVERYBODY),
            Map.entry("GET /dev/mailbox/{id}", EVERYBODY),
            Map.entry("GET /dev/mailbox/{id}/html", EVERYBODY),
            Map.entry("GET /dev/clock", EVERYBODY),
            Map.entry("POST /dev/clock", EVERYBODY),
            Map.entry("GET /actuator", NOBODY),
            Map.entry("GET /actuator/health", EVERYBODY),
            Map.entry("GET /actuator/health/**", EVERYBODY),
            Map.entry("GET /actuator/metrics", MANAGER),
            Map.entry("GET /actuator/metrics/{requiredMetricName}", MANAGER),
            Map.entry("GET /profile", APPLICANT),
            Map.entry("POST /profile", APPLICANT),
            Map.entry("GET /cases/{applicationId}/profile", STAFF),
            Map.entry("POST /cases/{applicationId}/profile", MANAGER),
            Map.entry("GET /colleagues", APPLICANT),
            Map.entry("POST /colleagues/invitations", APPLICANT),
            Map.entry("POST /colleagues/invitations/{id}/withdraw", APPLICANT),
            Map.entry("POST /colleagues/{id}/role", APPLICANT),
            Map.entry("POST /colleagues/{id}/remove", APPLICANT),
            Map.entry("GET /join/{token}", EVERYBODY),
            Map.entry("POST /join/{token}", EVERYBODY),
            Map.entry("GET /journey", APPLICANT),
            Map.entry("POST /journey/withdraw", APPLICANT),
            Map.entry("GET /cases/{applicationId}", STAFF),
            Map.entry("GET /screening/lists", COMPLIANCE),
            Map.entry("GET /cases/{applicationId}/due-diligence/again", COMPLIANCE),
            Map.entry("GET /cases/{applicationId}/due-diligence", COMPLIANCE),
            Map.entry("GET /courses/{enrolmentId}", APPLICANT),
            Map.entry("GET /courses/{enrolmentId}/lessons/{number}", APPLICANT),
            Map.entry("POST /courses/{enrolmentId}/lessons/{number}", APPLICANT),
            Map.entry("GET /absence", STAFF),
            Map.entry("POST /absence", STAFF),
            Map.entry("POST /absence/{id}/end", STAFF),
            Map.entry("GET /tasks", SIGNED_IN),
            Map.entry("GET /tasks/{key}", SIGNED_IN),
            Map.entry("POST /tasks/{key}", SIGNED_IN),
            Map.entry("POST /tasks/{key}/claim", SIGNED_IN),
            Map.entry("POST /tasks/{key}/release", SIGNED_IN),
            Map.entry("POST /tasks/{key}/take-over", SIGNED_IN),
            Map.entry("POST /tasks/{key}/reassign", SIGNED_IN),
            Map.entry("POST /tasks/{key}/comments", SIGNED_IN),
            Map.entry("GET /live", SIGNED_IN),
            Map.entry("GET /messages", SIGNED_IN),
            Map.entry("GET /messages/{applicationId}", SIGNED_IN),
            Map.entry("POST /messages/{applicationId}", SIGNED_IN),
            Map.entry("POST /tasks/{key}/priority", SIGNED_IN),
            Map.entry("POST /tasks/{key}/follow-up", SIGNED_IN),
            Map.entry("POST /tasks/filters", SIGNED_IN),
            Map.entry("POST /tasks/filters/{id}/remove", SIGNED_IN),
            Map.entry("PUT /tasks/{key}/draft", SIGNED_IN),
            Map.entry("DELETE /tasks/{key}/draft", SIGNED_IN),
            Map.entry("POST /tasks/{key}/files/{field}", SIGNED_IN),
            Map.entry("DELETE /tasks/{key}/files/{id}", SIGNED_IN),
            Map.entry("GET /documents/{id}", SIGNED_IN),
            Map.entry("GET /instances", STAFF),
            Map.entry("GET /instances/{processInstanceKey}", STAFF),
            Map.entry("GET /incidents", STAFF),
            Map.entry("POST /incidents/{incidentKey}/retry", MANAGER),
            Map.entry("POST /screening/tasks/{key}/decisions", COMPLIANCE),
            Map.entry("GET /screening/cleared-pairs", COMPLIANCE),
            Map.entry("GET /screening/cleared-pairs/export", COMPLIANCE),
            Map.entry("POST /screening/cleared-pairs/{id}/revoke", COMPLIANCE),
            Map.entry("GET /account/notices", SIGNED_IN),
            Map.entry("POST /account/notices/{id}", SIGNED_IN),
            Map.entry("POST /account/notices/read", SIGNED_IN),
            Map.entry("GET /account/notifications", SIGNED_IN),
            Map.entry("POST /account/notifications", SIGNED_IN),
            Map.entry("GET /unsubscribe/{token}", EVERYBODY),
            Map.entry("POST /unsubscribe/{token}", EVERYBODY),
            Map.entry("GET /mails", STAFF),
            Map.entry("GET /mails/undelivered", STAFF),
            Map.entry("POST /mails/{id}/again", MANAGER),
            Map.entry("GET /consents/{version}/{language}", EVERYBODY),
            Map.entry("GET /journey/consent", APPLICANT),
            Map.entry("POST /journey/consent", APPLICANT),
            Map.entry("GET /profile/domain", APPLICANT),
            Map.entry("POST /profile/domain", APPLICANT),
            Map.entry("POST /profile/domain/mail", APPLICANT),
            Map.entry("GET /profile/domain/mail/{token}", APPLICANT),
            Map.entry("POST /profile/domain/mail/{token}", APPLICANT),
            Map.entry("GET /deny-list", COMPLIANCE),
            Map.entry("POST /deny-list", COMPLIANCE),
            Map.entry("POST /deny-list/{id}/removal", COMPLIANCE),
            Map.entry("POST /deny-list/{id}/removal/decision", COMPLIANCE),
            Map.entry("GET /invitations", MANAGER),
            Map.entry("POST /invitations", MANAGER),
            Map.entry("GET /invitations/export", MANAGER),
            Map.entry("GET /invitations/new", MANAGER),
            Map.entry("GET /invitations/upload", MANAGER),
            Map.entry("POST /invitations/upload", MANAGER),
            Map.entry("GET /invitations/batches/{id}", MANAGER),
            Map.entry("GET /invitations/batches/{id}/report", MANAGER),
            Map.entry("POST /invitations/batches/{id}/confirm", MANAGER),
            Map.entry("GET /invitations/{id}", MANAGER),
            Map.entry("POST /invitations/{id}/send-again", MANAGER),
            Map.entry("POST /invitations/{id}/revoke", MANAGER),
            Map.entry("GET /apply/invited/{token}", EVERYBODY),
            Map.entry("POST /apply/invited/{token}", EVERYBODY),
            Map.entry("GET /apply/tracks", EVERYBODY),
            Map.entry("GET /apply/tracks/{key}", EVERYBODY),
            Map.entry("POST /apply/tracks/{key}", EVERYBODY),
            Map.entry("GET /tracks", MANAGER),
            Map.entry("GET /tracks/{key}", MANAGER),
            Map.entry("GET /tracks/{key}/versions/{number}", MANAGER),
            Map.entry("GET /tracks/{key}/edit", MANAGER),
            Map.entry("POST /tracks/{key}/edit", MANAGER),
            Map.entry("GET /tracks/{key}/preview", MANAGER),
            Map.entry("GET /tracks/{key}/changes", MANAGER),
            Map.entry("POST /tracks/{key}/publish", MANAGER),
            Map.entry("POST /tracks/{key}/discard", MANAGER),
            Map.entry("POST /tracks/{key}/retire", MANAGER),
            Map.entry("POST /tracks/{key}/offer", MANAGER),
            Map.entry("GET /webhooks", MANAGER),
            Map.entry("POST /webhooks", MANAGER),
            Map.entry("GET /webhooks/{id}", MANAGER),
            Map.entry("POST /webhooks/{id}/test", MANAGER),
            Map.entry("POST /webhooks/{id}/pause", MANAGER),
            Map.entry("POST /webhooks/{id}/resume", MANAGER),
            Map.entry("POST /webhooks/{id}/secret", MANAGER),
            Map.entry("POST /webhooks/{id}/remove", MANAGER),
            Map.entry("POST /webhooks/{id}/deliveries/{delivery}/again", MANAGER),
            Map.entry("GET /audit", COMPLIANCE),
            Map.entry("GET /audit/programme", COMPLIANCE),
            Map.entry("GET /audit/sign-ins", COMPLIANCE),
            Map.entry("GET /audit/{partnerId}", COMPLIANCE));

    @Autowired
    WebApplicationContext context;

    @Autowired
    FilterChainProxy securityFilters;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private MockMvc doors;

    @BeforeEach
    void replaceEveryControllerByAnOpenDoor() {
        doors = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(securityFilters)
                .addFilter((request, response, chain) ->
                        ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NO_CONTENT))
                .build();
    }

    @Test
    void mailProgramsEndMailsWithoutCookies() throws Exception {
        assertThat(doors.perform(request(HttpMethod.POST, "/unsubscribe/" + UUID.randomUUID())
                                .param("List-Unsubscribe", "One-Click"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(HttpServletResponse.SC_NO_CONTENT);
    }

    @Test
    void everyRouteIsListed() {
        assertThat(routes().keySet())
                .filteredOn(route -> !route.contains(API))
                .isSubsetOf(EXPECTED.keySet())
                .contains("GET /actuator/metrics");
    }

    @Test
    void everyRouteOpensForExactlyTheRolesItIsMeantFor() throws Exception {
        List<String> surprises = new ArrayList<>();
        for (Map.Entry<String, HttpMethod> route : routes().entrySet()) {
            Set<Visitor> expected = API_FOR_EVERYBODY.contains(route.getKey())
                    ? EVERYBODY
                    : EXPECTED.getOrDefault(route.getKey(), NOBODY);
            for (Visitor visitor : Visitor.values()) {
                if (opens(route.getKey(), route.getValue(), visitor) != expected.contains(visitor)) {
                    surprises.add("%s %s %s"
                            .formatted(
                                    route.getKey(),
                                    expected.contains(visitor) ? "is closed to" : "is open to",
                                    visitor));
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void routesThatNobodyThoughtOfAreClosedToEverybody() throws Exception {
        for (Visitor visitor : Visitor.values()) {
            assertThat(opens("GET /thought-of-by-nobody", HttpMethod.GET, visitor))
                    .isFalse();
        }
    }

    private Map<String, HttpMethod> routes() {
        Map<String, HttpMethod> routes = new TreeMap<>();
        mappings.stream()
                .flatMap(all -> all.getHandlerMethods().keySet().stream())
                .forEach(mapping -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    for (String pattern : mapping.getPatternValues()) {
                        for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                            routes.put(method + " " + (pattern.isEmpty() ? "/" : pattern), method.asHttpMethod());
                        }
                    }
                });
        return routes;
    }

    private boolean opens(String route, HttpMethod method, Visitor visitor) throws Exception {
        String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "1");
        var knock = request(method, URI.create(path))
                .header("Accept", "application/json")
                .with(csrf());
        if (visitor != Visitor.ANYBODY) {
            knock = knock.with(authentication(signedIn(Role.valueOf(visitor.name()))));
        }
        return doors.perform(knock).andReturn().getResponse().getStatus() == HttpServletResponse.SC_NO_CONTENT;
    }

    private static UsernamePasswordAuthenticationToken signedIn(Role role) {
        SignedIn person = new SignedIn(
                UUID.randomUUID(),
                "Somebody",
                "somebody@guildhall.example",
                role,
                role == Role.APPLICANT ? UUID.randomUUID() : null);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }
}
