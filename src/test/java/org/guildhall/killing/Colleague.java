package org.guildhall.killing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** One of the vendor's people, who takes whatever task of theirs is open, like their colleagues at the same time. */
final class Colleague extends Person {

    static final String MANAGER = "Mara Lindqvist";
    static final String OFFICER = "Cleo Okafor";
    static final String SECOND_OFFICER = "Conrad Weiss";

    private final String name;
    private final Set<String> elements;
    private final BooleanSupplier workIsOver;

    /** @param elements ids of the user tasks this person works on */
    Colleague(
            Web web,
            Books books,
            Set<Long> acknowledged,
            String name,
            Set<String> elements,
            BooleanSupplier workIsOver) {
        super(web, books, acknowledged);
        this.name = name;
        this.elements = elements;
        this.workIsOver = workIsOver;
    }

    @Override
    boolean step() throws IOException {
        if (workIsOver.getAsBoolean()) {
            return true;
        }
        for (Open task : open()) {
            if (!atDesk()) {
                return false;
            }
            if (task.elementId().equals("Task_ReviewMatches")) {
                decideMatches(task.key());
            }
            submit(task.key(), form(task));
        }
        return false;
    }

    private record Open(long key, String elementId, String legalName, long reviews) {}

    private List<Open> open() {
        return books.read()
                .sql("""
                        select t.key, t.element_id, o.legal_name,
                               (select count(*) from inbox.task r
                                 where r.application_id = t.application_id and r.element_id = t.element_id) as reviews
                          from inbox.task t join partners.organisation o on o.id = t.partner_id
                         where t.state = 'OPEN' and t.element_id in (:elements)
                         order by random()
                        """)
                .param("elements", elements)
                .query(Open.class)
                .list();
    }

    private record Match(String partyId, String entryId) {}

    private void decideMatches(long task) throws IOException {
        List<Match> undecided =
                books.read().sql("""
                        select m.party_id::text, m.entry_id
                          from inbox.task t
                          join duediligence.due_diligence_case c on c.application_id = t.application_id
                          join duediligence.screening_match m on m.case_id = c.id
                         where t.key = :task and t.state = 'OPEN' and m.cleared_pair_id is null
                           and not exists (select from duediligence.match_decision d
                                            where d.review_id = m.case_id and d.party_id = m.party_id
                                              and d.entry_id = m.entry_id)
                        """).param("task", task).query(Match.class).list();
        for (Match match : undecided) {
            web.post(
                    "/tasks/" + task,
                    "/screening/tasks/" + task + "/decisions",
                    Map.of(
                            "match", "1",
                            "partyId", match.partyId(),
                            "entryId", match.entryId(),
                            "run", "0",
                            "seen", "0",
                            "disposition", "falsePositive",
                            "reason", "Different date of birth."));
        }
    }

    private Map<String, ?> form(Open task) {
        return switch (task.elementId()) {
            case "Task_ReviewApplication" -> review(task);
            case "Task_CountersignContract" -> Map.of("signerName", MANAGER, "agreement", true);
            case "Task_ReviewMatches" -> Map.of("reviewed", true);
            case "Task_ConfirmDispositions" -> Map.of("decision", "confirm");
            case "Task_ApproveHighRisk" -> Map.of("decision", "approve", "reason", "Known for years.");
            default -> throw new AssertionError("Expected a task of this story, but found " + task);
        };
    }

    /** Some applicants are asked a question first. */
    private static Map<String, ?> review(Open task) {
        return task.legalName().startsWith("Asked") && task.reviews() == 1
                ? Map.of("decision", "requestInformation", "reason", "Which customers do you serve?")
                : Map.of("decision", "approve");
    }

    @Override
    boolean signIn() throws IOException {
        UUID account = books.read()
                .sql("select id from identity.account where name = :name and active")
                .param("name", name)
                .query(UUID.class)
                .single();
        return web.post("/sign-in", "/sign-in/demo/" + account, Map.of()) == 302;
    }
}
