package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.recruitment.Applications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Other systems take an application from its form into the process, with the rules that people have in the portal. */
class ApiResourcesTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Applications applications;

    @Autowired
    Clock clock;

    private String manager;
    private String officer;

    @BeforeEach
    void signIn() {
        manager = token(person(Role.PARTNER_MANAGER));
        officer = token(person(Role.COMPLIANCE_OFFICER));
    }

    private String form(String legalName) {
        return """
                {"form": {"legalName": "%s", "registrationNumber": "HRB %d", "country": "DE", "partnerType": "reseller",
                 "yearsInBusiness": 12, "employees": 40, "motivation": "We sell and support software like yours.",
                 "contactName": "Anna Antrag", "contactMail": "%s@applicant.example", "signatoryName": "Anna Antrag",
                 "signatoryTitle": "Managing director", "conflictOfInterest": "no", "consent": true,
                 "owners": [{"name": "Anna Antrag", "birthDate": "1975-04-01", "country": "DE", "sharePercent": 100}]}}
                """.formatted(legalName, Math.abs(legalName.hashCode()), UUID.randomUUID());
    }

    private UUID submitted() throws Exception {
        Answer answer = post(manager, "/api/v1/applications", form("Api GmbH " + UUID.randomUUID()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return UUID.fromString(answer.body().path("applicationId").asText());
    }

    /** The contact follows the link. @return a token of theirs */
    private String confirmed(UUID application) {
        UUID partner = applications.find(application).partnerId();
        SignedIn applicant = person(Role.APPLICANT, partner);
        applications.confirm(application, applicant.actor());
        return token(applicant);
    }

    private JsonNode waiting(UUID application) {
        return await().atMost(PATIENCE)
                .until(
                        () -> get(manager, "/api/v1/tasks?applicationId=" + application)
                                .body()
                                .path("items")
                                .path(0),
                        task -> task.has("key"));
    }

    @Test
    void anApplicationIsReceivedReviewedAndWithdrawn() throws Exception {
        UUID application = submitted();
        assertThat(get(manager, "/api/v1/applications/" + application)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("RECEIVED");
        assertThat(get(manager, "/api/v1/applications/" + application + "/journey")
                        .status())
                .isEqualTo(404);
        String applicant = confirmed(application);

        JsonNode task = waiting(application);
        String path = "/api/v1/tasks/" + task.path("key").asText();
        Answer opened = get(manager, path);
        assertThat(opened.body().path("form").path("components").isArray()).isTrue();
        assertThat(opened.body().path("data").toString()).contains("Api GmbH");
        assertThat(get(applicant, path).status()).as("not the applicant's task").isEqualTo(404);
        assertThat(get(officer, path).status()).as("not the officer's task").isEqualTo(404);

        String seen = opened.response().getHeader("ETag");
        assertThat(post(manager, path + "/claim", "").body().path("assignee").isTextual())
                .isTrue();
        Answer colleague = post(
                token(person(Role.PARTNER_MANAGER)), path + "/completion", "{\"form\": {\"decision\": \"approve\"}}");
        assertThat(colleague.status()).isEqualTo(409);
        assertThat(colleague.toString()).doesNotContain("Ada Tester");
        Answer stale = call(
                manager,
                MockMvcRequestBuilders.post(path + "/completion")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"form\": {\"decision\": \"approve\"}}")
                        .header("Idempotency-Key", "stale")
                        .header("If-Match", seen));
        assertThat(stale.status()).isEqualTo(412);

        Answer wrong = post(manager, path + "/completion", "{\"form\": {\"decision\": \"perhaps\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").path(0).path("pointer").asText()).isEqualTo("#/form/decision");

        Answer done = post(manager, path + "/completion", "{\"form\": {\"decision\": \"approve\"}}");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.body().path("state").asText()).isIn("SUBMITTED", "COMPLETED");
        assertThat(post(manager, path + "/completion", "{\"form\": {\"decision\": \"approve\"}}")
                        .status())
                .isEqualTo(409);

        String place = "/api/v1/applications/" + application;
        await().atMost(PATIENCE)
                .until(
                        () -> get(applicant, place + "/journey")
                                .body()
                                .path("journey")
                                .path("stage")
                                .asText(),
                        "DUE_DILIGENCE"::equals);
        Answer vendor = post(manager, place + "/withdrawal", "{\"reason\": \"For them\"}");
        assertThat(vendor.status()).isEqualTo(403);
        Answer withdrawn = post(applicant, place + "/withdrawal", "{\"reason\": \"We wait for next year.\"}");
        assertThat(withdrawn.body().path("state").asText())
                .as(withdrawn.toString())
                .isEqualTo("WITHDRAWING");
        await().atMost(PATIENCE)
                .until(
                        () -> get(applicant, place + "/journey")
                                .body()
                                .path("journey")
                                .path("state")
                                .asText(),
                        "WITHDRAWN"::equals);

        JsonNode trail = get(officer, "/api/v1/audit-entries?applicationId=" + application)
                .body()
                .path("items");
        assertThat(trail.findValuesAsText("what"))
                .contains("ApplicationSubmitted", "ApplicationReviewed", "WithdrawalRequested");
        assertThat(trail.findValuesAsText("name")).contains("Ada Tester (through Test)");
    }

    @Test
    void aTaskIsHandedOverPlannedAndNoted() throws Exception {
        UUID application = submitted();
        String applicant = confirmed(application);
        String path = "/api/v1/tasks/" + waiting(application).path("key").asText();
        SignedIn colleague = person(Role.PARTNER_MANAGER);
        SignedIn officerAccount = person(Role.COMPLIANCE_OFFICER);

        assertThat(get(manager, path + "/candidates").body().findValuesAsText("id"))
                .contains(colleague.accountId().toString())
                .doesNotContain(officerAccount.accountId().toString());
        String toOfficer = "{\"colleague\": \"%s\", \"reason\": \"Theirs.\"}".formatted(officerAccount.accountId());
        Answer refused = post(manager, path + "/reassignment", toOfficer);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asText()).contains("one of the task's candidates");
        String toColleague = "{\"colleague\": \"%s\", \"reason\": \"%s\"}";
        assertThat(post(manager, path + "/reassignment", toColleague.formatted(colleague.accountId(), " "))
                        .status())
                .isEqualTo(422);
        assertThat(post(applicant, path + "/reassignment", toColleague.formatted(colleague.accountId(), "Hm."))
                        .status())
                .isEqualTo(404);
        Answer handed = post(manager, path + "/reassignment", toColleague.formatted(colleague.accountId(), "Ben's."));
        assertThat(handed.body().path("assignee").asText())
                .as(handed.toString())
                .isEqualTo(colleague.accountId().toString());
        assertThat(post(manager, path + "/take-over", "").status())
                .as("stands in for nobody")
                .isEqualTo(409);

        Answer urgent =
                write(manager, HttpMethod.PUT, path + "/priority", "{\"priority\": \"URGENT\", \"reason\": \"Fair.\"}");
        assertThat(urgent.body().path("priority").asInt()).as(urgent.toString()).isEqualTo(90);
        assertThat(write(manager, HttpMethod.PUT, path + "/follow-up", "{\"at\": \"2027-01-04T00:00:00Z\"}")
                        .status())
                .as("a colleague has it")
                .isEqualTo(409);
        Answer later =
                write(token(colleague), HttpMethod.PUT, path + "/follow-up", "{\"at\": \"2027-01-04T00:00:00Z\"}");
        assertThat(later.body().path("followUpAt").asText()).isEqualTo("2027-01-04T00:00:00Z");
        assertThat(write(token(colleague), HttpMethod.PUT, path + "/follow-up", "{\"at\": \"+99999-01-04T00:00:00Z\"}")
                        .status())
                .isEqualTo(422);

        assertThat(post(manager, path + "/notes", "{\"text\": \"Called them.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(post(applicant, path + "/notes", "{\"text\": \"Hello?\"}").status())
                .isEqualTo(404);
        assertThat(get(manager, path + "/notes").body().findValuesAsText("text"))
                .contains("→ Ada Tester: Ben's.", "Called them.");
        assertThat(get(applicant, path + "/notes").status()).isEqualTo(404);
    }

    @Test
    void aFormThatThePortalWouldRefuseIsRefusedFieldByField() throws Exception {
        Answer answer = post(
                manager,
                "/api/v1/applications",
                form("Nameless")
                        .replace("\"legalName\": \"Nameless\"", "\"legalName\": \"\"")
                        .replace("100}", "250}"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                .contains("#/form/legalName")
                .allMatch(pointer -> pointer.startsWith("#/form/"));
    }

    @Test
    void anApplicantsTokenSeesItsOwnOrganisationAlone() throws Exception {
        UUID own = submitted();
        UUID others = submitted();
        String token = confirmed(own);
        confirmed(others);

        for (String part : List.of("", "/journey")) {
            assertThat(get(token, "/api/v1/applications/" + own + part).status())
                    .isEqualTo(200);
            assertThat(get(token, "/api/v1/applications/" + others + part).status())
                    .isEqualTo(404);
        }
        for (String part : List.of("/contract", "/certificate")) {
            assertThat(get(token, "/api/v1/applications/" + others + part).status())
                    .isEqualTo(404);
        }
        assertThat(get(token, "/api/v1/applications/" + others + "/documents")
                        .body()
                        .path("items"))
                .isEmpty();
        UUID othersPartner = applications.find(others).partnerId();
        assertThat(get(token, "/api/v1/applications?partnerId=" + othersPartner)
                        .body()
                        .findValuesAsText("id"))
                .containsExactly(own.toString());
        assertThat(get(token, "/api/v1/journeys").body().findValuesAsText("applicationId"))
                .containsExactly(own.toString());
        assertThat(post(token, "/api/v1/applications/" + others + "/withdrawal", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everythingThatWasThereIsListedOnceWhileMoreComesIn() throws Exception {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            there.add(submitted().toString());
        }
        List<String> listed = new ArrayList<>();
        String next = null;
        int parts = 0;
        do {
            Answer part = get(manager, "/api/v1/applications?limit=2" + (next == null ? "" : "&after=" + next));
            assertThat(part.body().path("items").size()).isBetween(0, 2);
            part.body().path("items").forEach(item -> listed.add(item.path("id").asText()));
            next = part.body().path("next").isNull()
                    ? null
                    : part.body().path("next").asText();
            submitted();
        } while (next != null && ++parts < 200);

        assertThat(listed).containsAll(there).doesNotHaveDuplicates();
        for (String list : List.of("/api/v1/partners", "/api/v1/journeys", "/api/v1/tasks")) {
            walk(manager, list);
        }
        walk(officer, "/api/v1/audit-entries");
        for (String limit : List.of("0", "201", "-1", "many")) {
            assertThat(get(manager, "/api/v1/applications?limit=" + limit).status())
                    .isEqualTo(400);
        }
    }

    private void walk(String token, String list) throws Exception {
        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            Answer part = get(token, list + "?limit=3" + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(part.status()).as(list + next + part).isEqualTo(200);
            part.body().path("items").forEach(item -> listed.add(item.toString()));
            next = part.body().path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null") && listed.size() < 60);
        assertThat(listed).as(list).doesNotHaveDuplicates();
    }

    @Test
    void thePeopleOfAnOrganisationAreInvitedAndChangedByItsAdministrators() throws Exception {
        UUID application = submitted();
        UUID partner = applications.find(application).partnerId();
        SignedIn ada = person(Role.APPLICANT, partner);
        String token = token(ada);
        String people = "/api/v1/colleagues";
        String wanted = """
                {"name": "Lea Lerner", "mail": "lea-%s@applicant.example", "role": "LEARNER"}
                """.formatted(partner);

        Answer invited = post(token, people + "/invitations", wanted);
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        assertThat(post(token, people + "/invitations", wanted).status())
                .as("an open invitation is enough")
                .isEqualTo(409);
        assertThat(post(token, people + "/invitations", wanted.replace("@", " at "))
                        .status())
                .isEqualTo(422);
        assertThat(get(token, people + "/invitations").body().findValuesAsText("id"))
                .containsExactly(invited.body().path("id").asText());
        assertThat(write(
                                token,
                                HttpMethod.DELETE,
                                people + "/invitations/"
                                        + invited.body().path("id").asText(),
                                "")
                        .status())
                .isEqualTo(204);
        assertThat(get(token, people + "/invitations").body().path("items")).isEmpty();

        SignedIn second = person(Role.APPLICANT, partner);
        String secondToken = token(second);
        assertThat(get(token, people).body().findValuesAsText("id"))
                .containsExactlyInAnyOrder(
                        ada.accountId().toString(), second.accountId().toString());
        String role = people + "/" + second.accountId() + "/role";
        assertThat(write(token, HttpMethod.PUT, role, "{\"role\": \"VIEWER\"}").status())
                .isEqualTo(204);
        assertThat(post(secondToken, people + "/invitations", wanted).status())
                .as("a viewer changes nothing")
                .isEqualTo(403);
        assertThat(post(secondToken, "/api/v1/applications/" + application + "/withdrawal", "{\"reason\": \"x\"}")
                        .status())
                .isIn(403, 404);
        String stranger = token(person(Role.APPLICANT));
        assertThat(write(stranger, HttpMethod.DELETE, people + "/" + second.accountId() + "?reason=x", "")
                        .status())
                .isEqualTo(409);
        assertThat(write(token, HttpMethod.DELETE, people + "/" + ada.accountId() + "?reason=x", "")
                        .status())
                .as("the last administrator")
                .isEqualTo(409);
        assertThat(write(token, HttpMethod.DELETE, people + "/" + second.accountId() + "?reason=Left", "")
                        .status())
                .isEqualTo(204);
        assertThat(get(secondToken, people).status()).isEqualTo(401);
    }

    @Test
    void companiesAreInvitedAndInvitationsTakenBack() throws Exception {
        String wanted = """
                {"mail": "office-%s@invited.example", "company": "Invited AS"}
                """.formatted(UUID.randomUUID());
        Answer invited = post(manager, "/api/v1/invitations", wanted);
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        assertThat(post(manager, "/api/v1/invitations", wanted).status()).isEqualTo(409);
        Answer wrong = post(manager, "/api/v1/invitations", "{\"mail\": \"nobody\", \"company\": \"Invited AS\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").path(0).path("pointer").asText()).isEqualTo("#/mail");

        String place = invited.response().getHeader("Location");
        assertThat(post(manager, place + "/mail", "").status()).isEqualTo(200);
        Answer revoked = post(manager, place + "/revocation", "{\"reason\": \"Wrong company\"}");
        assertThat(revoked.body().path("state").asText()).as(revoked.toString()).isEqualTo("REVOKED");
        assertThat(post(manager, place + "/mail", "").status()).isEqualTo(409);
        for (int i = 0; i < 4; i++) {
            post(manager, "/api/v1/invitations", wanted.replace("office-", "more-" + i + "-"));
        }
        walk(manager, "/api/v1/invitations");
        assertThat(get(manager, "/api/v1/invitations?state=REVOKED").body().findValuesAsText("id"))
                .contains(revoked.body().path("id").asText());
    }

    @Test
    void staffPlanTheirAbsencesAndEndThem() throws Exception {
        SignedIn away = person(Role.PARTNER_MANAGER);
        SignedIn standIn = person(Role.PARTNER_MANAGER);
        SignedIn other = person(Role.COMPLIANCE_OFFICER);
        String token = token(away);
        LocalDate first = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(2);
        String wanted = "{\"standIn\": \"%s\", \"firstDay\": \"%s\", \"lastDay\": \"%s\"}";
        String days = wanted.formatted(standIn.accountId(), first, first.plusDays(7));

        assertThat(get(token, "/api/v1/absences/candidates").body().findValuesAsText("id"))
                .contains(standIn.accountId().toString())
                .doesNotContain(away.accountId().toString(), other.accountId().toString());
        Answer backwards =
                post(token, "/api/v1/absences", wanted.formatted(standIn.accountId(), first, first.minusDays(1)));
        assertThat(backwards.status()).as(backwards.toString()).isEqualTo(422);
        assertThat(post(token, "/api/v1/absences", wanted.formatted(other.accountId(), first, first))
                        .status())
                .isEqualTo(422);
        Answer planned = post(token, "/api/v1/absences", days);
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        assertThat(post(token, "/api/v1/absences", days).status()).as("twice").isEqualTo(422);

        String id = planned.body().path("id").asText();
        assertThat(get(token(standIn), "/api/v1/absences").body().findValuesAsText("id"))
                .containsExactly(id);
        assertThat(get(officer, "/api/v1/absences").body()).isEmpty();
        post(officer, "/api/v1/absences/" + id + "/end", "");
        assertThat(get(token, "/api/v1/absences").body())
                .as("not theirs to end")
                .hasSize(1);
        assertThat(post(token, "/api/v1/absences/" + id + "/end", "").status()).isEqualTo(204);
        assertThat(get(token, "/api/v1/absences").body()).isEmpty();
    }

    @Test
    void tracksAreReadVersionByVersion() throws Exception {
        Answer all = get(manager, "/api/v1/tracks");
        assertThat(all.body().findValuesAsText("key")).contains("standard");
        Answer first = get(manager, "/api/v1/tracks/standard/versions/1");
        assertThat(first.body().path("content").has("courses"))
                .as(first.toString())
                .isTrue();
        assertThat(get(manager, "/api/v1/tracks/standard/versions").body().findValuesAsText("version"))
                .contains("1");
        assertThat(get(manager, "/api/v1/tracks/standard/versions/4711").status())
                .isEqualTo(404);
        assertThat(get(manager, "/api/v1/tracks/no-such/versions").status()).isEqualTo(404);
    }

    @Test
    void bothSidesWriteInTheThreadOfAnApplicationAndNobodyElseReadsIt() throws Exception {
        UUID own = submitted();
        UUID others = submitted();
        String applicant = confirmed(own);
        String stranger = confirmed(others);
        String thread = "/api/v1/applications/" + own + "/messages";
        await().atMost(PATIENCE).until(() -> get(applicant, thread).status(), code -> code == 200);

        assertThat(post(applicant, thread, "{\"text\": \"When do you decide?\"}")
                        .status())
                .isEqualTo(204);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(write(manager, HttpMethod.POST, thread, "{\"text\": \"This week.\"}", key)
                            .status())
                    .isEqualTo(204);
        }
        assertThat(post(manager, thread, "{\"text\": \" \"}").status()).isEqualTo(422);
        assertThat(get(applicant, thread).body().findValuesAsText("text"))
                .containsExactly("When do you decide?", "This week.");
        walk(manager, thread);
        assertThat(get(stranger, thread).status()).isEqualTo(404);
        assertThat(post(stranger, thread, "{\"text\": \"Let me in\"}").status()).isEqualTo(404);

        Answer appeals = get(applicant, "/api/v1/applications/" + own + "/appeals");
        assertThat(appeals.body().path("left").asInt(-1)).as(appeals.toString()).isZero();
        assertThat(appeals.body().path("items")).isEmpty();
        assertThat(get(stranger, "/api/v1/applications/" + own + "/appeals").status())
                .isEqualTo(404);
    }

    @Test
    void theTrailIsATableForSpreadsheets() throws Exception {
        UUID application = submitted();
        confirmed(application);
        Answer table = get(officer, "/api/v1/audit-entries/table?applicationId=" + application);
        assertThat(table.response().getContentType()).startsWith("text/csv");
        List<String> lines = table.response().getContentAsString().lines().toList();
        assertThat(lines.getFirst())
                .endsWith("position,at,partnerId,applicationId,subject,actorKind,actorId,actorName,"
                        + "modelVersion,what,before,after,reason");
        assertThat(lines).anyMatch(line -> line.contains(application + ",") && line.contains("ApplicationSubmitted"));
        String last = lines.getLast().substring(0, lines.getLast().indexOf(','));
        assertThat(get(officer, "/api/v1/audit-entries/table?applicationId=" + application + "&from=" + last)
                        .response()
                        .getContentAsString()
                        .lines())
                .hasSize(1);
        assertThat(get(officer, "/api/v1/audit-entries/table?limit=50001").status())
                .isEqualTo(400);
    }

    @Test
    void anybodyMayVerifyACertificate() throws Exception {
        Answer unknown = call(null, MockMvcRequestBuilders.get("/api/v1/certificates/GH-2026-7K3M-9QXD/verification"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("not-found");
    }

    @Test
    void incidentsAreListed() throws Exception {
        assertThat(get(manager, "/api/v1/incidents").body().path("items").isArray())
                .isTrue();
        assertThat(post(manager, "/api/v1/incidents/1/retry", "").status()).isEqualTo(404);
    }
}
