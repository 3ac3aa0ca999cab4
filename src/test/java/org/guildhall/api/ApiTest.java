package org.guildhall.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.api.tokens.ApiTokens;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.testing.WholeGuildhall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Calls the API of the whole application as another system does: through its filters, with tokens. */
abstract class ApiTest extends WholeGuildhall {

    @Autowired
    WebApplicationContext context;

    @Autowired
    FilterChainProxy securityFilters;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    MockMvc api;

    @BeforeEach
    void openTheDoor() {
        api = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(securityFilters)
                .build();
    }

    /** Somebody new in a role. */
    SignedIn person(Role role) {
        return person(role, role == Role.APPLICANT ? UUID.randomUUID() : null);
    }

    SignedIn person(Role role, @Nullable UUID partner) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.account (id, mail, name, role, partner_id, organisation_role, created_at)
                        values (:id, :mail, 'Ada Tester', :role, :partner,
                                case when :role = 'APPLICANT' then 'ADMINISTRATOR' end, :now)
                        """)
                .param("id", id)
                .param("mail", id + "@tester.example")
                .param("role", role.name())
                .param("partner", partner)
                .param("now", OffsetDateTime.now())
                .update();
        return new SignedIn(id, "Ada Tester", id + "@tester.example", role, partner);
    }

    /** A token with every scope of a person's role, or with those named. */
    String token(SignedIn person, Scope... scopes) {
        List<Scope> wanted = scopes.length == 0 ? Scope.of(person.role()) : Arrays.asList(scopes);
        return tokens.create(person, "Test", wanted, 1).secret();
    }

    Answer get(String token, String path) throws Exception {
        return call(token, MockMvcRequestBuilders.get(path));
    }

    Answer write(String token, HttpMethod method, String path, String body) throws Exception {
        return write(token, method, path, body, UUID.randomUUID().toString());
    }

    Answer write(String token, HttpMethod method, String path, String body, String key) throws Exception {
        return call(
                token,
                MockMvcRequestBuilders.request(method, path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("Idempotency-Key", key));
    }

    Answer post(String token, String path, String body) throws Exception {
        return write(token, HttpMethod.POST, path, body);
    }

    Answer call(@Nullable String token, MockHttpServletRequestBuilder request) throws Exception {
        if (token != null) {
            request = request.header("Authorization", "Bearer " + token);
        }
        MockHttpServletResponse response = api.perform(request).andReturn().getResponse();
        byte[] body = response.getContentAsByteArray();
        boolean readable =
                body.length > 0 && String.valueOf(response.getContentType()).contains("json");
        return new Answer(response, readable ? json.readTree(body) : json.nullNode());
    }

    record Answer(MockHttpServletResponse response, JsonNode body) {

        int status() {
            return response.getStatus();
        }

        String problem() {
            return body.path("type").asText().replace("urn:guildhall:problem:", "");
        }

        @Override
        public String toString() {
            return status() + " " + body;
        }
    }
}
