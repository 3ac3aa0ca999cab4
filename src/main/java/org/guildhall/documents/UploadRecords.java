package org.guildhall.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.languages.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents that people sent, with where and by whom. */
@Repository
@Transactional
class UploadRecords {

    private final JdbcClient jdbc;
    private final Contents contents;
    private final Clock clock;

    UploadRecords(JdbcClient jdbc, Contents contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    /** Keeps what was found fit; the same file by the same person for the same field is the same document. */
    UploadedFile keep(NewUpload upload, FileType type, SpooledFile file, DocumentSettings.Uploads limits) {
        UploadPlace place = upload.place();
        lock(place.applicationId());
        Optional<UploadedFile> kept = same(upload, file.sha256());
        if (kept.isPresent()) {
            return kept.get();
        }
        refuseTooMany(place, limits);
        try {
            contents.keep(file.sha256(), file.size(), () -> Files.newInputStream(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("""
                        insert into documents.document
                               (id, partner_id, application_id, kind, file_name, media_type, sha256, stored_at,
                                subject, field, original_name, uploaded_by)
                        values (:id, :partnerId, :applicationId, 'UPLOAD', :fileName, :mediaType, :sha256, :storedAt,
                                :subject, :field, :originalName, :uploadedBy)
                        """)
                .param("id", UUID.randomUUID())
                .param("partnerId", place.partnerId())
                .param("applicationId", place.applicationId())
                .param("fileName", FileNames.safe(upload.fileName()))
                .param("mediaType", type.mediaType())
                .param("sha256", file.sha256())
                .param("storedAt", now())
                .param("subject", place.subject())
                .param("field", place.field())
                .param("originalName", FileNames.visible(upload.fileName()))
                .param("uploadedBy", upload.uploadedBy())
                .update();
        return same(upload, file.sha256()).orElseThrow();
    }

    /** Uploads of one case are counted one after the other, so that many at once do not slip past the limit. */
    private void lock(UUID applicationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", "documents.upload/" + applicationId)
                .query(String.class)
                .single();
    }

    private void refuseTooMany(UploadPlace place, DocumentSettings.Uploads limits) {
        if (count("subject = :key", place.subject()) >= limits.mostPerTask()) {
            throw new UploadRefused(
                    UploadRefused.Reason.TOO_MANY, Wording.of("documents.upload.many-here", limits.mostPerTask()));
        }
        if (count("application_id = :key and subject is not null", place.applicationId()) >= limits.mostPerCase()) {
            throw new UploadRefused(
                    UploadRefused.Reason.TOO_MANY, Wording.of("documents.upload.many-in-case", limits.mostPerCase()));
        }
    }

    private long count(String condition, Object key) {
        return jdbc.sql("select count(*) from documents.document where " + condition)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private Optional<UploadedFile> same(NewUpload upload, String sha256) {
        return jdbc.sql(Documents.SELECT + """
                         where d.application_id = :applicationId and d.subject = :subject and d.field = :field
                           and d.uploaded_by = :uploadedBy and d.sha256 = :sha256
                        """)
                .param("applicationId", upload.place().applicationId())
                .param("subject", upload.place().subject())
                .param("field", upload.place().field())
                .param("uploadedBy", upload.uploadedBy())
                .param("sha256", sha256)
                .query(UploadRecords::read)
                .optional();
    }

    @Transactional(readOnly = true)
    List<UploadedFile> ofSubject(String subject) {
        return jdbc.sql(Documents.SELECT + "where d.subject = :subject order by d.stored_at, d.id")
                .param("subject", subject)
                .query(UploadRecords::read)
                .list();
    }

    @Transactional(readOnly = true)
    List<UploadedFile> handedInOfApplication(UUID applicationId) {
        return jdbc.sql(Documents.SELECT + """
                         where d.application_id = :applicationId and d.handed_in_at is not null
                         order by d.stored_at, d.id
                        """)
                .param("applicationId", applicationId)
                .query(UploadRecords::read)
                .list();
    }

    int handIn(UploadPlace place, UUID person, Collection<UUID> ids) {
        return jdbc.sql("""
                        update documents.document
                           set handed_in_at = coalesce(handed_in_at, :at)
                         where id in (:ids) and application_id = :applicationId
                           and subject = :subject and field = :field and uploaded_by = :person
                        """)
                .param("at", now())
                .param("ids", ids)
                .param("applicationId", place.applicationId())
                .param("subject", place.subject())
                .param("field", place.field())
                .param("person", person)
                .update();
    }

    /** Forgets documents that were never handed in, and contents that nobody else has. */
    int forget(List<UploadedFile> files) {
        int forgotten = 0;
        for (UploadedFile file : files) {
            UUID id = file.document().id();
            if (jdbc.sql(
                                    "delete from documents.document where id = :id and subject is not null and handed_in_at is null")
                            .param("id", id)
                            .update()
                    == 1) {
                contents.drop(file.document().sha256());
                forgotten++;
            }
        }
        return forgotten;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static UploadedFile read(ResultSet row, int number) throws SQLException {
        OffsetDateTime handedIn = row.getObject("handed_in_at", OffsetDateTime.class);
        StoredDocument document = Documents.read(row, number);
        return new UploadedFile(
                document,
                new UploadPlace(
                        document.partnerId(),
                        document.applicationId(),
                        row.getString("subject"),
                        row.getString("field")),
                row.getString("original_name"),
                row.getObject("uploaded_by", UUID.class),
                handedIn == null ? null : handedIn.toInstant());
    }
}
