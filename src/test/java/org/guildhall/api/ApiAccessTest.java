package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.api.tokens.ApiToken;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the API with every token that must not open it, and with garbage. */
class ApiAccessTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    Accounts accounts;

    private final Map<String, HandlerMethod> routes = new TreeMap<>();

    @BeforeEach
    void findRoutes() {
        mappings.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .forEach(pattern -> {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        routes.put(method + " " + pattern, handler);
                    }
                }));
        assertThat(routes).hasSizeGreaterThan(25);
    }

    @Test
    void noRouteOpensWithoutATokenOrWithOneThatEnded() throws Exception {
        SignedIn manager = person(Role.PARTNER_MANAGER);
        String revoked = token(manager);
        tokens.revoke(tokens.of(manager).getFirst().id(), manager);
        SignedIn officer = person(Role.COMPLIANCE_OFFICER);
        String expired = token(officer);
        jdbc.sql("update api.token set expires_at = :now where account_id = :account")
                .param("now", OffsetDateTime.now().minusDays(400))
                .param("account", officer.accountId())
                .update();
        List<String> surprises = new ArrayList<>();
        for (String route : routes.keySet()) {
            boolean open = routes.get(route).hasMethodAnnotation(OpenToEverybody.class);
            if (!open && call(null, request(route, "{}")).status() != 401) {
                surprises.add(route + " opens without a token");
            }
            for (String token : List.of(revoked, expired, "guildhall_" + "x".repeat(43), "")) {
                if (call(token, request(route, "{}")).status() != 401) {
                    surprises.add(route + " opens to a token that does not work");
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void everyRouteOpensToItsOwnScopeAlone() throws Exception {
        List<String> surprises = new ArrayList<>();
        for (Role role : Role.values()) {
            SignedIn person = person(role);
            for (String route : routes.keySet()) {
                RequiresScope required = routes.get(route).getMethodAnnotation(RequiresScope.class);
                if (required == null) {
                    assertThat(routes.get(route).hasMethodAnnotation(OpenToEverybody.class))
                            .as(route)
                            .isTrue();
                    continue;
                }
                Set<Scope> others = EnumSet.copyOf(Scope.of(role));
                boolean has = others.remove(required.value());
                Answer without = call(tokenOf(person, others), request(route, "{}"));
                if (without.status() != 403 || !without.problem().equals("forbidden")) {
                    surprises.add(route + " opens to " + role + " without its scope: " + without);
                }
                if (has
                        && call(tokenOf(person, EnumSet.of(required.value())), request(route, "{}"))
                                        .status()
                                == 401) {
                    surprises.add(route + " is closed to its scope");
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    /** The same secret for the same scopes of a person, so that the walk makes few. */
    private final Map<String, String> made = new TreeMap<>();

    private String tokenOf(SignedIn person, Set<Scope> scopes) {
        return made.computeIfAbsent(
                person.accountId() + " " + scopes, key -> token(person, scopes.toArray(Scope[]::new)));
    }

    @Test
    void theTokensOfWhoLeavesDoNotComeBackWithThem() throws Exception {
        SignedIn ada = person(Role.APPLICANT);
        String token = token(ada);
        assertThat(tokens.present(token)).isPresent();
        accounts.leave(ada.accountId());
        assertThat(accounts.join(
                                Objects.requireNonNull(ada.partnerId()),
                                ada.mail(),
                                ada.name(),
                                OrganisationRole.VIEWER)
                        .id())
                .isEqualTo(ada.accountId());

        assertThat(get(token, "/api/v1/colleagues").status()).isEqualTo(401);
        assertThat(tokens.of(ada)).allMatch(one -> one.stateAt(Instant.now()) == ApiToken.State.REVOKED);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where what = 'ApiTokenRevoked' and reason like 'The account of%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(get(token(ada), "/api/v1/colleagues").status()).isNotEqualTo(401);
    }

    @Test
    void complianceDataIsForTokensOfComplianceOfficersAlone() {
        for (Scope scope : List.of(Scope.SCREENING_READ, Scope.AUDIT_READ)) {
            assertThat(scope.allowedTo(Role.COMPLIANCE_OFFICER)).isTrue();
            assertThat(scope.allowedTo(Role.PARTNER_MANAGER)).isFalse();
            assertThat(scope.allowedTo(Role.APPLICANT)).isFalse();
        }
    }

    @Test
    void garbageIsRefusedAndNeverBreaksAnything() throws Exception {
        List<String> bodies = List.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "42",
                "{}",
                "{\"form\": null}",
                "{\"form\": 42}",
                "{\"form\": []}",
                "{\"form\": {\"legalName\": {\"a\": [1]}, \"owners\": \"no list\", \"consent\": \"maybe\"}}",
                "{\"form\": {\"owners\": [null, 7, {\"sharePercent\": 1e999}], \"yearsInBusiness\": -99999999999999999999}}",
                "{\"reason\": {\"a\": 1}}",
                "{\"reason\": \"\\ud800 lone surrogate\"}",
                "{\"address\": [], \"description\": {}}",
                "{\"address\": \"http://[::1\", \"description\": \"x\"}",
                "[".repeat(5000),
                "{\"form\": " + "[".repeat(900) + "]".repeat(900) + "}",
                "\u0000\u0001\u0002");
        List<String> values = List.of(
                "1",
                "%20",
                "not-an-id",
                "-9223372036854775808",
                UUID.randomUUID().toString(),
                "x".repeat(300));
        List<String> broken = new ArrayList<>();
        for (Role role : Role.values()) {
            String token = token(person(role));
            for (String route : routes.keySet()) {
                for (String value : values) {
                    String query = route.startsWith("GET")
                            ? "?limit=" + value + "&after=" + value + "&state=" + value + "&view=" + value
                            : "?reason=" + value;
                    check(route, call(token, request(route, "{}", value, query)), broken);
                }
                if (!route.startsWith("GET")) {
                    for (String body : bodies) {
                        check(
                                route + " " + body.substring(0, Math.min(40, body.length())),
                                call(token, request(route, body)),
                                broken);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void check(String what, Answer answer, List<String> broken) {
        boolean problem = "application/problem+json".equals(answer.response().getContentType());
        if (answer.status() >= 500 || (answer.status() >= 400 && !problem)) {
            broken.add(what + ": " + answer);
        }
    }

    private static MockHttpServletRequestBuilder request(String route, String body) {
        return request(route, body, "1", "");
    }

    private static MockHttpServletRequestBuilder request(String route, String body, String value, String query) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]*}", value);
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path + query));
        if (method.equals("GET")) {
            return request;
        }
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Disposition", "attachment; filename=\"x.pdf\"")
                .contentType(
                        path.contains("/files/") && method.equals("POST")
                                ? MediaType.APPLICATION_OCTET_STREAM
                                : MediaType.APPLICATION_JSON)
                .content(body);
    }
}
