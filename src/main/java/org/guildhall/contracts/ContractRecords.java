package org.guildhall.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contracts.Contract.Counterparty;
import org.guildhall.contracts.Contract.Offer;
import org.guildhall.contracts.Signature.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts and their signatures in PostgreSQL. */
@Repository
class ContractRecords {

    private final JdbcClient jdbc;

    ContractRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contract> find(UUID applicationId) {
        return select(applicationId, "");
    }

    /** Keeps others from changing it until the transaction ends. */
    Optional<Contract> lock(UUID applicationId) {
        return select(applicationId, " for update");
    }

    /** False when the application has its contract already. */
    boolean insert(Contract contract) {
        Offer offer = contract.offer();
        return jdbc.sql("""
                        insert into contracts.contract
                               (id, application_id, partner_id, number, state, legal_name, registration_number, country,
                                partner_type, template, commission_percent, term_months, notice_days, payment_days,
                                offered_at, document_id, sha256, changed_at)
                        values (:id, :applicationId, :partnerId, :number, :state, :legalName, :registrationNumber,
                                :country, :partnerType, :template, :commissionPercent, :termMonths, :noticeDays,
                                :paymentDays, :offeredAt, :document, :sha256, :offeredAt)
                        on conflict (application_id) do nothing
                        """)
                        .param("id", offer.id())
                        .param("applicationId", offer.applicationId())
                        .param("partnerId", offer.partnerId())
                        .param("number", offer.number())
                        .param("state", contract.state().name())
                        .param("legalName", offer.counterparty().legalName())
                        .param("registrationNumber", offer.counterparty().registrationNumber())
                        .param("country", offer.counterparty().country())
                        .param("partnerType", offer.counterparty().partnerType())
                        .param("template", offer.terms().template())
                        .param("commissionPercent", offer.terms().commissionPercent())
                        .param("termMonths", offer.terms().termMonths())
                        .param("noticeDays", offer.terms().noticeDays())
                        .param("paymentDays", offer.terms().paymentDays())
                        .param("offeredAt", utc(offer.offeredAt()))
                        .param("document", contract.document())
                        .param("sha256", contract.sha256())
                        .update()
                == 1;
    }

    void update(Contract contract, Instant at) {
        jdbc.sql("""
                        update contracts.contract
                           set state = :state, decline_reason = :declineReason,
                               sealed_document_id = :sealedDocument, changed_at = :at
                         where id = :id
                        """)
                .param("state", contract.state().name())
                .param("declineReason", contract.declineReason())
                .param("sealedDocument", contract.sealedDocument())
                .param("at", utc(at))
                .param("id", contract.offer().id())
                .update();
    }

    void insert(Contract contract, Signature signature) {
        jdbc.sql("""
                        insert into contracts.signature
                               (contract_id, side, signer_name, account_id, signed_at, address, user_agent, signed_sha256)
                        values (:contract, :side, :signerName, :account, :signedAt, :address, :userAgent, :signedSha256)
                        """)
                .param("contract", contract.offer().id())
                .param("side", signature.side().name())
                .param("signerName", signature.signerName())
                .param("account", signature.account())
                .param("signedAt", utc(signature.signedAt()))
                .param("address", signature.address())
                .param("userAgent", signature.userAgent())
                .param("signedSha256", signature.signedSha256())
                .update();
    }

    Optional<Signature> signature(UUID contract, Side side) {
        return jdbc.sql("select * from contracts.signature where contract_id = :contract and side = :side")
                .param("contract", contract)
                .param("side", side.name())
                .query((row, number) -> new Signature(
                        Side.valueOf(row.getString("side")),
                        row.getString("signer_name"),
                        row.getObject("account_id", UUID.class),
                        instant(row, "signed_at"),
                        row.getString("address"),
                        row.getString("user_agent"),
                        row.getString("signed_sha256")))
                .optional();
    }

    private Optional<Contract> select(UUID applicationId, String locking) {
        return jdbc.sql("select * from contracts.contract where application_id = :applicationId" + locking)
                .param("applicationId", applicationId)
                .query(ContractRecords::read)
                .optional();
    }

    private static Contract read(ResultSet row, int number) throws SQLException {
        Offer offer = new Offer(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("number"),
                new Counterparty(
                        row.getString("legal_name"),
                        row.getString("registration_number"),
                        row.getString("country"),
                        row.getString("partner_type")),
                new ContractTerms(
                        row.getString("template"),
                        row.getBigDecimal("commission_percent"),
                        row.getInt("term_months"),
                        row.getInt("notice_days"),
                        row.getInt("payment_days")),
                instant(row, "offered_at"));
        return new Contract(
                offer,
                Contract.State.valueOf(row.getString("state")),
                row.getObject("document_id", UUID.class),
                row.getString("sha256"),
                row.getString("decline_reason"),
                row.getObject("sealed_document_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
