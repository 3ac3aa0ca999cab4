package org.guildhall.denylist;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes traits; the same again changes nothing. */
final class TraitRows {

    private TraitRows() {}

    static void insert(JdbcClient jdbc, UUID subject, String kindOfSubject, Trait trait) {
        jdbc.sql("""
                        insert into denylist.trait (subject_id, subject, kind, key, shown)
                        values (:id, :subject, :kind, :key, :shown)
                        on conflict do nothing
                        """)
                .param("id", subject)
                .param("subject", kindOfSubject)
                .param("kind", trait.kind().name())
                .param("key", trait.key())
                .param("shown", trait.shown())
                .update();
    }
}
