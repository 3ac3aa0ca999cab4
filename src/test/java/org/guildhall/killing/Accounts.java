package org.guildhall.killing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the books once everybody has a certificate: nothing is missing and nothing is there twice. */
final class Accounts {

    private static final List<String> ONCE = List.of(
            "ApplicationSubmitted",
            "ApplicationApproved",
            "DueDiligenceOpened",
            "RiskRated",
            "DueDiligencePassed",
            "ContractOffered",
            "ContractSigned",
            "ContractCountersigned",
            "ContractSealed",
            "LearnerEnrolled",
            "TrainingCompleted",
            "AttemptOpened",
            "ExamPassed",
            "CertificateIssued",
            "PartnerActivated");

    private final JdbcClient jdbc;
    private final List<String> wrong = new ArrayList<>();

    private Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Work that is still on its way; empty when the books can be closed. */
    static List<String> onTheWay(JdbcClient jdbc) {
        Accounts accounts = new Accounts(jdbc);
        accounts.none("event not handled", "select event_type || ' ' || listener_id from workflow.event_publication");
        accounts.none("mail not sent", "select kind || ' ' || state from notifications.mail where state <> 'SENT'");
        accounts.none(
                "submission the engine has not taken",
                "select element_id || ' ' || key from inbox.task where state in ('OPEN', 'SUBMITTED')");
        accounts.none(
                "instance that runs",
                "select process_definition_id || ' ' || state from camunda.process_instance where state <> 'COMPLETED'");
        return accounts.wrong;
    }

    /** Everything that is wrong, in words; empty when the books are right. */
    static List<String> check(JdbcClient jdbc, int onboardings, Set<Long> acknowledgedTasks) {
        Accounts accounts = new Accounts(jdbc);
        accounts.papers(onboardings);
        accounts.trail(onboardings);
        accounts.mails();
        accounts.engine(onboardings);
        accounts.submissions(acknowledgedTasks);
        accounts.wrong.addAll(onTheWay(jdbc));
        return accounts.wrong;
    }

    private void papers(int onboardings) {
        count("applications confirmed", onboardings, """
                select count(*) from recruitment.application where state <> 'RECEIVED'""");
        count("certificates", onboardings, "select count(*) from certification.certificate");
        count("attempts", onboardings, "select count(*) from certification.attempt");
        count("contracts", onboardings, "select count(*) from contracts.contract where state = 'SEALED'");
        count("signatures", 2 * onboardings, "select count(*) from contracts.signature");
        count("journeys certified", onboardings, "select count(*) from onboarding.journey where state = 'CERTIFIED'");
        count("active partners", onboardings, "select count(*) from partners.organisation where status = 'ACTIVE'");
        for (String kind : List.of("CONTRACT", "SEALED_CONTRACT", "CERTIFICATE")) {
            count(
                    "documents " + kind,
                    onboardings,
                    "select count(*) from documents.document where kind = '%s'".formatted(kind));
        }
        none("paper that is missing or there twice", """
                select a.id || ' ' || k.kind || ' ' || count(d.id)
                  from recruitment.application a
                  cross join (values ('CONTRACT'), ('SEALED_CONTRACT'), ('CERTIFICATE')) k (kind)
                  left join documents.document d on d.application_id = a.id and d.kind = k.kind
                 where a.state <> 'RECEIVED'
                 group by a.id, k.kind having count(d.id) <> 1
                """);
    }

    private void trail(int onboardings) {
        for (String event : ONCE) {
            count(
                    "audit rows " + event,
                    onboardings,
                    "select count(*) from audit.entry where what = '%s'".formatted(event));
        }
        none("event not exactly once in the trail of its application", """
                select application_id || ' ' || what || ' ' || count(*) from audit.entry
                 where what in (%s) group by application_id, what having count(*) <> 1
                """.formatted(quoted(ONCE)));
        none("change of state recorded twice", """
                select application_id || ' ' || what || ' ' || before || ' to ' || after || ' ' || count(*)
                  from audit.entry
                 where application_id is not null and after is not null and before is distinct from after
                   and what not in ('PartyScreened', 'LessonCompleted', 'ApplicationReviewed')
                 group by application_id, what, before, after having count(*) <> 1
                """);
        none("parties and their screenings differ", """
                select e.application_id || ' ' || count(*) from audit.entry e where e.what = 'PartyScreened'
                 group by e.application_id, e.partner_id
                having count(*) <> (select count(*) from partners.party p where p.partner_id = e.partner_id)
                """);
    }

    private void mails() {
        none("mail written twice", """
                select event_id || ' ' || kind || ' ' || recipient from notifications.mail
                 group by event_id, kind, recipient having count(*) <> 1
                """);
        none("mail of one kind twice to one applicant", """
                select application_id || ' ' || kind || ' ' || count(*) from notifications.mail
                 where application_id is not null group by application_id, kind having count(*) <> 1
                """);
        none("sent mail that the mailbox does not have once", """
                select m.kind || ' ' || m.message_id || ' ' || count(b.id)
                  from notifications.mail m left join mailbox.message b on b.message_id = m.message_id
                 group by m.kind, m.message_id having count(b.id) <> 1
                """);
        none("message in the mailbox that nobody wrote", """
                select b.subject || ' ' || b.message_id from mailbox.message b
                 where not exists (select from notifications.mail m where m.message_id = b.message_id)
                """);
    }

    private void engine(int onboardings) {
        none("incident", "select element_id || ' ' || error_type || ' ' || error_message from camunda.incident");
        count("onboardings in the engine", onboardings, """
                select count(*) from camunda.process_instance where process_definition_id = 'partner-onboarding'""");
        none("stage not run exactly once", """
                select parent_process_instance_key || ' ' || process_definition_id || ' ' || count(*)
                  from camunda.process_instance where parent_process_instance_key is not null
                 group by parent_process_instance_key, process_definition_id having count(*) <> 1
                """);
    }

    private void submissions(Collection<Long> acknowledged) {
        List<Long> completed = jdbc.sql("select key from inbox.task where state = 'COMPLETED'")
                .query(Long.class)
                .list();
        acknowledged.stream()
                .filter(key -> !completed.contains(key))
                .forEach(key -> wrong.add("acknowledged submission that is not completed: task " + key));
    }

    private void count(String what, int expected, String sql) {
        int found = jdbc.sql(sql).query(Integer.class).single();
        if (found != expected) {
            wrong.add("%s: expected %d, but found %d".formatted(what, expected, found));
        }
    }

    private void none(String what, String sql) {
        jdbc.sql(sql).query(String.class).list().forEach(row -> wrong.add(what + ": " + row));
    }

    private static String quoted(List<String> words) {
        return "'" + String.join("', '", words) + "'";
    }
}
