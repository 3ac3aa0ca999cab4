package org.guildhall.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates, and candidacies that ended without one, in PostgreSQL. */
@Repository
class CertificateRecords {

    private final JdbcClient jdbc;

    CertificateRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Certificate> ofApplication(UUID applicationId) {
        return jdbc.sql("select * from certification.certificate where application_id = :applicationId")
                .param("applicationId", applicationId)
                .query(CertificateRecords::read)
                .optional();
    }

    Optional<Certificate> withSerial(Serial serial) {
        return jdbc.sql("select * from certification.certificate where serial = :serial")
                .param("serial", serial.text())
                .query(CertificateRecords::read)
                .optional();
    }

    /** False when the application has its certificate already. */
    boolean insert(Certificate certificate) {
        return jdbc.sql("""
                        insert into certification.certificate
                               (id, application_id, partner_id, serial, programme, issuer, holder, issued_at, issued_on,
                                expires_on, document_id)
                        values (:id, :applicationId, :partnerId, :serial, :programme, :issuer, :holder, :issuedAt,
                                :issuedOn, :expiresOn, :documentId)
                        on conflict (application_id) do nothing
                        """)
                        .param("id", certificate.id())
                        .param("applicationId", certificate.applicationId())
                        .param("partnerId", certificate.partnerId())
                        .param("serial", certificate.serial().text())
                        .param("programme", certificate.programme())
                        .param("issuer", certificate.issuer())
                        .param("holder", certificate.holder())
                        .param("issuedAt", certificate.issuedAt().atOffset(ZoneOffset.UTC))
                        .param("issuedOn", certificate.issuedOn())
                        .param("expiresOn", certificate.expiresOn())
                        .param("documentId", certificate.documentId())
                        .update()
                == 1;
    }

    /** False when the candidacy was closed before. */
    boolean close(UUID applicationId, UUID partnerId, Instant at) {
        return jdbc.sql("""
                        insert into certification.closed_candidacy (application_id, partner_id, closed_at)
                        values (:applicationId, :partnerId, :at)
                        on conflict (application_id) do nothing
                        """)
                        .param("applicationId", applicationId)
                        .param("partnerId", partnerId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Certificate read(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                new Serial(row.getString("serial")),
                row.getString("programme"),
                row.getString("issuer"),
                row.getString("holder"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("document_id", UUID.class));
    }
}
