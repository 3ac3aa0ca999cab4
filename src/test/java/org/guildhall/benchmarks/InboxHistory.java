package org.guildhall.benchmarks;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many organisations and their tasks, made in SQL: rows as the register and the inbox write them. */
final class InboxHistory {

    private final JdbcTemplate jdbc;

    InboxHistory(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Unless a run before has written it. */
    void writeOnce(int organisations, int tasks, SignedIn manager, SignedIn officer) {
        if (jdbc.queryForObject("select exists (select from inbox.task)", Boolean.class)) {
            // The engine has none of these tasks: nothing is to be raised in it while pages are measured.
            jdbc.update("update inbox.task set raised_at = now() where state = 'OPEN' and raised_at is null");
            return;
        }
        for (String sql : statements()) {
            long begin = System.nanoTime();
            int rows = jdbc.update(sql.replace("{organisations}", Integer.toString(organisations))
                    .replace("{tasks}", Integer.toString(tasks))
                    .replace("{manager}", manager.accountId().toString())
                    .replace("{officer}", officer.accountId().toString()));
            System.out.printf(
                    "%,9d rows %5.0f s  %s%n",
                    rows,
                    (System.nanoTime() - begin) / 1e9,
                    sql.lines().findFirst().orElseThrow());
        }
        jdbc.execute("vacuum analyze");
    }

    /** Who acts for one of the organisations. */
    SignedIn applicant() {
        return jdbc.queryForObject(
                "select id, name, mail from identity.account where mail = 'anna-4@partner.example'",
                (row, number) -> new SignedIn(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("mail"),
                        Role.APPLICANT,
                        jdbc.queryForObject("select md5('o' || 1)::uuid", UUID.class)));
    }

    /** A tenth of the tasks is open, half of those are partner managers'. */
    private static List<String> statements() {
        return List.of("""
                insert into partners.organisation (id, legal_name, name_key, registration_number, registration_key, country,
                    website, partner_type, status, years_in_business, employees, contact_name, contact_mail, registered_at)
                select md5('o' || i)::uuid,
                       initcap(substr(md5('a' || i % 5000), 1, 6)) || ' ' || initcap(substr(md5('b' || i), 1, 7)) || ' '
                           || (array['GmbH', 'Ltd', 'SARL', 'Trading', 'Systems'])[i % 5 + 1],
                       'benchmark ' || i, 'HRB ' || i, 'HRB' || i, 'DE', null, 'reseller', 'ONBOARDING', 5, 20,
                       'Anna Antrag', 'anna-' || i || '@partner.example', timestamptz '2025-01-01' + i * interval '5 minutes'
                from generate_series(0, {organisations} - 1) i
                """, """
                insert into inbox.task (key, element_id, name, process_id, application_id, partner_id, role, form_key,
                    assignee, state, created_at, due_at, submitted_by, submitted_at, facts_json, finished_at, organisation,
                    words, priority, raised_at, follow_up_at)
                select t.key, 'Task_ReviewApplication', t.name, 'recruitment', t.application_id, o.id, t.role, 1,
                       case when t.open then case when t.i % 210 = 10 then t.person when t.i % 50 = 0 then md5('p' || t.i % 40)::uuid end
                            else md5('p' || t.i % 40)::uuid end,
                       case when t.open then 'OPEN' when t.i % 20 = 3 then 'CANCELED' else 'COMPLETED' end,
                       t.at, t.at + interval '5 days',
                       case when not t.open and t.i % 20 <> 3 then case when t.i % 40 = 5 then t.person else md5('p' || t.i % 40)::uuid end end,
                       case when not t.open and t.i % 20 <> 3 then t.at + interval '1 day' end, '{}',
                       case when not t.open then t.at + interval '1 day' end,
                       o.legal_name,
                       array_to_tsvector(regexp_split_to_array(lower(t.name || ' ' || o.legal_name), ' ') || left(t.application_id::text, 8)),
                       case when t.i % 100 = 10 then 90 when t.i % 100 = 20 then 75 else 50 end,
                       now(),
                       case when t.open and t.i % 200 = 10 then now() + (t.i % 7 - 3) * interval '1 day' end
                from (select i, i + 1 as key, i % 10 = 0 as open,
                             (array['Review application', 'Sign contract', 'Review matches', 'Countersign contract',
                                    'Provide evidence'])[i / 10 % 5 + 1] as name,
                             case when i / 10 % 2 = 0 then 'PARTNER_MANAGER' when i / 10 % 4 = 1 then 'APPLICANT'
                                  else 'COMPLIANCE_OFFICER' end as role,
                             case when i / 10 % 2 = 0 then uuid '{manager}' else uuid '{officer}' end as person,
                             md5('c' || i / 10)::uuid as application_id,
                             now() - interval '300 days' + i * interval '26 seconds' as at
                      from generate_series(0, {tasks} - 1) i) t
                join partners.organisation o on o.id = md5('o' || t.i / 10 % {organisations})::uuid
                """, """
                insert into identity.account (id, mail, name, role, partner_id, created_at)
                values (gen_random_uuid(), 'anna-4@partner.example', 'Anna Antrag', 'APPLICANT', md5('o' || 1)::uuid, now())
                """, """
                insert into inbox.involvement (person, task_key, at)
                select submitted_by, key, submitted_at from inbox.task where submitted_by is not null
                """);
    }
}
