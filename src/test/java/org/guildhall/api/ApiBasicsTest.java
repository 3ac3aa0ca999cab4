package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.webhooks.Webhooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for every resource, tried on webhooks. */
class ApiBasicsTest extends ApiTest {

    private static final String HOOKS = "/api/v1/webhooks";

    @Autowired
    Webhooks webhooks;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn manager;
    private String token;

    @BeforeEach
    void signIn() {
        manager = person(Role.PARTNER_MANAGER);
        token = token(manager);
    }

    private static String hook(String description) {
        return "{\"address\": \"http://127.0.0.1:9/hook\", \"description\": \"%s\"}".formatted(description);
    }

    private long hooks(String description) {
        return webhooks.all().stream()
                .filter(it -> it.description().equals(description))
                .count();
    }

    @Test
    void aTokenActsForItsMakerAndTheTrailNamesBoth() throws Exception {
        Answer added = post(token, HOOKS, hook("CRM"));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.body().path("secret").asText()).startsWith("whsec_");
        String place = added.response().getHeader("Location");
        assertThat(get(token, place).body().path("description").asText()).isEqualTo("CRM");
        assertThat(jdbc.sql("select actor_name from audit.entry where actor_id = :id and what = 'WebhookAdded'")
                        .param("id", manager.accountId().toString())
                        .query(String.class)
                        .list())
                .containsExactly("Ada Tester (through Test)");
    }

    @Test
    void aWriteIsDoneOnceHoweverOftenItComes() throws Exception {
        String key = UUID.randomUUID().toString();

        Answer first = write(token, HttpMethod.POST, HOOKS, hook("once"), key);
        Answer again = write(token, HttpMethod.POST, HOOKS, hook("once"), "\"" + key + "\"");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.response().getHeader("Location"))
                .isEqualTo(first.response().getHeader("Location"));
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(hooks("once")).isEqualTo(1);

        Answer other = write(token, HttpMethod.POST, HOOKS, hook("another"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        assertThat(hooks("another")).isZero();

        assertThat(write(token(manager), HttpMethod.POST, HOOKS, hook("once"), key)
                        .status())
                .as("another token's keys are its own")
                .isEqualTo(201);
    }

    @Test
    void whatWasRefusedMayBeCorrectedUnderTheSameKey() throws Exception {
        String key = UUID.randomUUID().toString();

        Answer refused =
                write(token, HttpMethod.POST, HOOKS, "{\"address\": \"ftp://x\", \"description\": \"later\"}", key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("pointer").asText())
                .isEqualTo("#/address");

        assertThat(write(token, HttpMethod.POST, HOOKS, hook("later"), key).status())
                .isEqualTo(201);
    }

    @Test
    void theSameKeyTwiceAtOnceIsDoneOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        CountDownLatch start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> both = List.of(
                    pool.submit(() -> {
                        start.await();
                        return write(token, HttpMethod.POST, HOOKS, hook("twice"), key);
                    }),
                    pool.submit(() -> {
                        start.await();
                        return write(token, HttpMethod.POST, HOOKS, hook("twice"), key);
                    }));
            start.countDown();
            for (Future<Answer> answer : both) {
                assertThat(answer.get(20, TimeUnit.SECONDS).status()).isIn(201, 409);
            }
        }
        assertThat(hooks("twice")).isEqualTo(1);
    }

    @Test
    void whileTheFirstIsBeingDoneTheSecondIsToldSo() throws Exception {
        String key = UUID.randomUUID().toString();
        UUID id = tokens.of(manager).getFirst().id();

        Answer meanwhile = transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 27))")
                    .param("key", id + " " + key)
                    .query(row -> {});
            try (var other = Executors.newSingleThreadExecutor()) {
                return other.submit(() -> write(token, HttpMethod.POST, HOOKS, hook("held"), key))
                        .get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.problem()).isEqualTo("in-flight");
        assertThat(hooks("held")).isZero();
    }

    @Test
    void aWriteNeedsAKey() throws Exception {
        Answer answer = call(
                token,
                MockMvcRequestBuilders.post(HOOKS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(hook("keyless")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("key-needed");
        assertThat(hooks("keyless")).isZero();
    }

    @Test
    void everyRefusalIsAProblemDocument() throws Exception {
        problem(get(token, "/api/v1/nothing-here"), 404, "not-found");
        problem(get(token, HOOKS + "/not-an-id"), 404, "not-found");
        problem(get(token, HOOKS + "/" + UUID.randomUUID()), 404, "not-found");
        problem(write(token, HttpMethod.PATCH, HOOKS, "{}"), 405, "method-not-allowed");
        problem(
                call(token, MockMvcRequestBuilders.get(HOOKS).accept(MediaType.APPLICATION_PDF)),
                406,
                "not-acceptable");
        problem(
                call(
                        token,
                        MockMvcRequestBuilders.post(HOOKS)
                                .header("Idempotency-Key", "k")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("x")),
                415,
                "unsupported-media-type");
        problem(post(token, HOOKS, "{not json"), 400, "bad-request");
        problem(post(token, HOOKS, "{\"address\": \"a\\u0000b\", \"description\": \"x\"}"), 400, "bad-request");
        problem(post(token, HOOKS, " ".repeat(1_000_001)), 413, "too-large");
        problem(post(token, HOOKS, "{}"), 422, "invalid");
        problem(call(null, MockMvcRequestBuilders.get(HOOKS)), 401, "token-needed");
        problem(get("guildhall_unknown", HOOKS), 401, "token-needed");
        problem(get(token(manager, Scope.TASKS_READ), HOOKS), 403, "forbidden");
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() throws Exception {
        String place = post(token, HOOKS, hook("etag")).response().getHeader("Location");
        String seen = get(token, place).response().getHeader("ETag");
        post(token, place + "/pause", "");

        Answer late = call(
                token,
                MockMvcRequestBuilders.delete(place + "?reason=old")
                        .header("Idempotency-Key", "late")
                        .header("If-Match", seen));

        problem(late, 412, "changed-meanwhile");
        assertThat(call(
                                token,
                                MockMvcRequestBuilders.get(place)
                                        .header(
                                                "If-None-Match",
                                                get(token, place).response().getHeader("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aRevokedTokenEndsAtOnceAndARotatedOneWorksOnForADay() throws Exception {
        String rotated = tokens.rotate(ownToken(), manager).secret();
        assertThat(get(token, HOOKS).status()).as("old secret").isEqualTo(200);
        assertThat(get(rotated, HOOKS).status()).as("new secret").isEqualTo(200);

        jdbc.sql("update api.token set previous_until = now() - interval '1 second' where id = :id")
                .param("id", ownToken())
                .update();
        problem(get(token, HOOKS), 401, "token-needed");

        tokens.revoke(ownToken(), manager);
        problem(get(rotated, HOOKS), 401, "token-needed");
    }

    @Test
    void anExpiredTokenOrOneOfAClosedAccountOpensNothing() throws Exception {
        UUID id = ownToken();
        jdbc.sql("update identity.account set active = false where id = :id")
                .param("id", manager.accountId())
                .update();
        problem(get(token, HOOKS), 401, "token-needed");

        jdbc.sql("update identity.account set active = true where id = :id")
                .param("id", manager.accountId())
                .update();
        assertThat(get(token, HOOKS).status()).isEqualTo(200);
        jdbc.sql("update api.token set expires_at = now() where id = :id")
                .param("id", id)
                .update();
        problem(get(token, HOOKS), 401, "token-needed");
    }

    @Test
    void whatTheMakerMayNoLongerDoTheTokenMayNotEither() throws Exception {
        jdbc.sql("update identity.account set role = 'COMPLIANCE_OFFICER' where id = :id")
                .param("id", manager.accountId())
                .update();
        problem(get(token, HOOKS), 403, "forbidden");
    }

    @Test
    void aSessionDoesNotOpenTheApiAndATokenDoesNotOpenThePortal() throws Exception {
        var session = UsernamePasswordAuthenticationToken.authenticated(
                manager, null, List.of(new SimpleGrantedAuthority("ROLE_PARTNER_MANAGER")));

        assertThat(call(null, MockMvcRequestBuilders.get(HOOKS).with(authentication(session)))
                        .status())
                .isEqualTo(401);
        Answer portal = call(token, MockMvcRequestBuilders.get("/webhooks").accept(MediaType.APPLICATION_JSON));
        assertThat(portal.status()).isEqualTo(401);
        assertThat(get(token, HOOKS).response().getCookies()).isEmpty();
    }

    @Test
    void nothingOfASecretIsKept() {
        assertThat(jdbc.sql("select count(*) from api.token t where t::text like '%' || :secret || '%'")
                        .param("secret", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(tokens.of(manager).getFirst().prefix()).hasSize(16);
    }

    private void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.body().path("title").asText()).isNotBlank();
        assertThat(answer.body().path("detail").asText()).startsWith(status == 404 ? "There is" : "Expected");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().toString()).doesNotContain("Exception", "org.", "\tat ");
    }

    /** The one token of the manager. */
    private UUID ownToken() {
        return tokens.of(manager).getFirst().id();
    }
}
