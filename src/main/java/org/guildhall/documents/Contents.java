package org.guildhall.documents;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Types;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The bytes of documents, named by their fingerprint. Its callers hold a transaction. */
@Repository
class Contents {

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a content that is not kept yet, and keeps it from being dropped before the transaction ends. */
    void keep(String sha256, long size, InputStreamSource bytes) throws IOException {
        while (!hold(sha256)) {
            insert(sha256, size, bytes);
        }
    }

    private boolean hold(String sha256) {
        return jdbc.sql("select 1 from documents.content where sha256 = :sha256 for key share")
                .param("sha256", sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void insert(String sha256, long size, InputStreamSource bytes) throws IOException {
        try (InputStream stream = bytes.getInputStream()) {
            jdbc.sql("""
                            insert into documents.content (sha256, size, bytes)
                            values (:sha256, :size, :bytes)
                            on conflict (sha256) do nothing
                            """)
                    .param("sha256", sha256)
                    .param("size", size)
                    .param("bytes", new SqlParameterValue(Types.BINARY, new SqlBinaryValue(stream, size)))
                    .update();
        }
    }

    /** Part of a content; shorter than asked for at its end, empty behind it. */
    Optional<byte[]> part(String sha256, long from, int length) {
        return jdbc.sql(
                        "select substring(bytes from :from::int for :length) from documents.content where sha256 = :sha256")
                .param("from", from + 1)
                .param("length", length)
                .param("sha256", sha256)
                .query(byte[].class)
                .optional();
    }

    /** Forgets a content that no document needs any more. */
    void drop(String sha256) {
        // Waits for those who are about to use it; the statement after sees what they did.
        jdbc.sql("select 1 from documents.content where sha256 = :sha256 for update")
                .param("sha256", sha256)
                .query(Integer.class)
                .optional();
        jdbc.sql("""
                        delete from documents.content c
                         where c.sha256 = :sha256
                           and not exists (select from documents.document d where d.sha256 = c.sha256)
                        """).param("sha256", sha256).update();
    }
}
