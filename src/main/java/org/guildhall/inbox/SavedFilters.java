package org.guildhall.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of tasks that people named to find them again, each only their own. */
@Service
@Transactional
public class SavedFilters {

    /** More than anybody can tell apart. */
    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a list under a name; one of the same name is replaced.
     *
     * @return whether there was room for it
     */
    public boolean save(SignedIn person, String name, InboxQuery query) {
        return jdbc.sql("""
                        insert into inbox.saved_filter (id, person, name, query, created_at)
                        select :id, :person, :name, :query, :at
                        where exists (select 1 from inbox.saved_filter where person = :person and name = :name)
                           or (select count(*) from inbox.saved_filter where person = :person) < :most
                        on conflict (person, name) do update set query = excluded.query
                        """)
                        .param("id", UUID.randomUUID())
                        .param("person", person.accountId())
                        .param("name", name)
                        .param("query", query.page(1).path())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    public void remove(SignedIn person, UUID id) {
        jdbc.sql("delete from inbox.saved_filter where id = :id and person = :person")
                .param("id", id)
                .param("person", person.accountId())
                .update();
    }

    @Transactional(readOnly = true)
    public List<SavedFilter> of(SignedIn person) {
        return jdbc.sql("select id, name, query as path from inbox.saved_filter where person = :person order by name")
                .param("person", person.accountId())
                .query(SavedFilter.class)
                .list();
    }
}
