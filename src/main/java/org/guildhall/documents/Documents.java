package org.guildhall.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stored files. Equal content is kept once, however many documents share it. */
@Service
public class Documents {

    private static final String SELECT = """
            select d.id, d.partner_id, d.application_id, d.kind, d.file_name, d.media_type, c.size, d.sha256, d.stored_at
              from documents.document d
              join documents.content c on c.sha256 = d.sha256
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file. The same content of the same kind for the same application is the same document.
     *
     * @param fileName as handed in; made safe before it is kept
     * @throws IllegalArgumentException when the content is empty
     */
    @Transactional
    public StoredDocument store(
            UUID partnerId, UUID applicationId, DocumentKind kind, String fileName, String mediaType, byte[] content) {
        if (content.length == 0) {
            throw new IllegalArgumentException(
                    "Expected a document of kind " + kind + " to have content, but it is empty. Hand in another file.");
        }
        String sha256 = Sha256.of(content);
        keepContent(sha256, content);
        jdbc.sql("""
                        insert into documents.document
                               (id, partner_id, application_id, kind, file_name, media_type, sha256, stored_at)
                        values (:id, :partnerId, :applicationId, :kind, :fileName, :mediaType, :sha256, :storedAt)
                        on conflict (application_id, kind, sha256) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("partnerId", partnerId)
                .param("applicationId", applicationId)
                .param("kind", kind.name())
                .param("fileName", FileNames.safe(fileName))
                .param("mediaType", mediaType)
                .param("sha256", sha256)
                .param(
                        "storedAt",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(SELECT + "where d.application_id = :applicationId and d.kind = :kind and d.sha256 = :sha256")
                .param("applicationId", applicationId)
                .param("kind", kind.name())
                .param("sha256", sha256)
                .query(Documents::read)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(Documents::read)
                .optional();
    }

    /** Everything kept for an application, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> ofApplication(UUID applicationId) {
        return jdbc.sql(SELECT + "where d.application_id = :applicationId order by d.stored_at, d.id")
                .param("applicationId", applicationId)
                .query(Documents::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("""
                        select c.bytes
                          from documents.document d
                          join documents.content c on c.sha256 = d.sha256
                         where d.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    private void keepContent(String sha256, byte[] content) {
        jdbc.sql("""
                        insert into documents.content (sha256, size, bytes)
                        values (:sha256, :size, :bytes)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("size", content.length)
                .param("bytes", content)
                .update();
    }

    private static StoredDocument read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("application_id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
