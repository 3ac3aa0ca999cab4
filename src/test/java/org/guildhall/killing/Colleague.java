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

    private Map<String, ?> form(Open task) {
        return switch (task.elementId()) {
            case "Task_ReviewApplication" -> review(task);
            case "Task_CountersignContract" -> Map.of("signerName", MANAGER, "agreement", true);
            case "Task_ReviewMatches" -> Map.of("disposition", "falsePositive", "reason", "Different date of birth.");
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
