package org.guildhall.recruitment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what applicants say besides, and of how reviewers dealt with what was flagged. */
@Repository
class CompanyDetailsStore {

    private final JdbcClient jdbc;

    CompanyDetailsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID applicationId, CompanyDetails details) {
        jdbc.sql("""
                        insert into recruitment.company_details
                            (application_id, street, postal_code, city, tax_number, bank_account, conflict,
                             conflict_details)
                        values (:id, :street, :postalCode, :city, :taxNumber, :bankAccount, :conflict, :details)
                        """)
                .param("id", applicationId)
                .param("street", details.street())
                .param("postalCode", details.postalCode())
                .param("city", details.city())
                .param("taxNumber", details.taxNumber())
                .param("bankAccount", details.bankAccount())
                .param("conflict", details.conflict())
                .param("details", details.conflict() ? details.conflictDetails() : null)
                .update();
    }

    Optional<CompanyDetails> find(UUID applicationId) {
        return jdbc.sql("select * from recruitment.company_details where application_id = :id")
                .param("id", applicationId)
                .query((row, number) -> new CompanyDetails(
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("tax_number"),
                        row.getString("bank_account"),
                        row.getBoolean("conflict") ? "yes" : "no",
                        row.getString("conflict_details")))
                .optional();
    }

    void assess(UUID applicationId, UUID reviewer, Instant at, String text) {
        jdbc.sql("""
                        insert into recruitment.assessment (application_id, reviewer, at, text)
                        values (:id, :reviewer, :at, :text)
                        """)
                .param("id", applicationId)
                .param("reviewer", reviewer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("text", text)
                .update();
    }
}
