package org.guildhall.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stored files. Equal content is kept once, however many documents share it. */
@Service
public class Documents {

    static final String SELECT = """
            select d.id, d.partner_id, d.application_id, d.kind, d.file_name, d.media_type, c.size, d.sha256, d.stored_at,
                   d.subject, d.field, d.original_name, d.uploaded_by, d.handed_in_at
              from documents.document d
              join documents.content c on c.sha256 = d.sha256
            """;

    private final JdbcClient jdbc;
    private final Contents contents;
    private final Clock clock;

    Documents(JdbcClient jdbc, Contents contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
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
        try {
            contents.keep(sha256, content.length, () -> new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("""
                        insert into documents.document
                               (id, partner_id, application_id, kind, file_name, media_type, sha256, stored_at)
                        values (:id, :partnerId, :applicationId, :kind, :fileName, :mediaType, :sha256, :storedAt)
                        on conflict on constraint document_is_kept_once do nothing
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
        return jdbc.sql(SELECT + """
                         where d.application_id = :applicationId and d.kind = :kind and d.sha256 = :sha256
                           and d.subject is null
                        """)
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

    /** Everything that belongs to an application, oldest first; not what somebody has yet to hand in. */
    @Transactional(readOnly = true)
    public List<StoredDocument> ofApplication(UUID applicationId) {
        return jdbc.sql(SELECT + """
                         where d.application_id = :applicationId and (d.subject is null or d.handed_in_at is not null)
                         order by d.stored_at, d.id
                        """)
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

    /** The content of a document, read from the database part by part. */
    public InputStream open(StoredDocument document) {
        return new ContentStream(contents, document.sha256(), document.size());
    }

    /** Who may open it: everybody the organisation concerns, but before it is handed in its uploader alone. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> readableBy(UUID id, SignedIn person) {
        return jdbc.sql(SELECT + """
                         where d.id = :id
                           and (d.subject is null or d.handed_in_at is not null or d.uploaded_by = :person)
                        """)
                .param("id", id)
                .param("person", person.accountId())
                .query(Documents::read)
                .optional()
                .filter(document -> person.mayReadPartner(document.partnerId()));
    }

    static StoredDocument read(ResultSet row, int number) throws SQLException {
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
