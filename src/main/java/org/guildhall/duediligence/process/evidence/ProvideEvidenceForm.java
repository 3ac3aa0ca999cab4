package org.guildhall.duediligence.process.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.Figures;
import org.guildhall.duediligence.checks.Identifiers;
import org.jspecify.annotations.Nullable;

/** The fields of the form {@code provide-evidence}; those that were not asked for are null. */
public record ProvideEvidenceForm(
        @Nullable String vatNumber,
        @Nullable String lei,
        @Nullable String iban,
        @Nullable String currency,
        @Nullable Integer year,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal netResult,
        @Nullable BigDecimal totalAssets,
        @Nullable BigDecimal equity,
        @Nullable BigDecimal currentAssets,
        @Nullable BigDecimal currentLiabilities,
        @Nullable String answer1,
        @Nullable String answer2,
        @Nullable String answer3,
        @Nullable String answer4,
        @Nullable String answer5,
        @Nullable String answer6,
        @Nullable String answer7,
        @Nullable String answer8,
        @Nullable String answer9,
        @Nullable String answer10,
        @Nullable String answer11,
        @Nullable String answer12,
        @Nullable String answer13,
        @Nullable String answer14,
        @Nullable String answer15,
        @Nullable String written1,
        @Nullable String written2,
        @Nullable String written3,
        @Nullable List<UUID> registerExtract,
        @Nullable List<UUID> proofOfAddress,
        @Nullable List<UUID> ownershipChart,
        @Nullable List<UUID> insurance,
        @Nullable List<UUID> financialStatement,
        @Nullable LocalDate insuranceValidUntil,
        @Nullable Boolean declaration) {

    /** How many questions with choices, and how many with free answers, the form has room for. */
    static final int MOST_CHOICES = 15;

    static final int MOST_WRITTEN = 3;

    Identifiers identifiers() {
        return new Identifiers(clean(vatNumber), clean(lei), clean(iban));
    }

    Figures figures() {
        return new Figures(currency, year, revenue, totalAssets, equity, currentAssets, currentLiabilities, netResult);
    }

    /** Answers to the questions with choices, in the order in which they are shown. */
    List<@Nullable String> answers() {
        return Arrays.asList(
                answer1, answer2, answer3, answer4, answer5, answer6, answer7, answer8, answer9, answer10, answer11,
                answer12, answer13, answer14, answer15);
    }

    /** Answers in words, in the order in which they are shown. */
    List<@Nullable String> written() {
        return Arrays.asList(clean(written1), clean(written2), clean(written3));
    }

    Optional<UUID> document(DocumentType type) {
        List<UUID> files =
                switch (type) {
                    case REGISTER_EXTRACT -> registerExtract;
                    case PROOF_OF_ADDRESS -> proofOfAddress;
                    case OWNERSHIP_CHART -> ownershipChart;
                    case INSURANCE -> insurance;
                    case FINANCIAL_STATEMENT -> financialStatement;
                };
        return files == null ? Optional.empty() : files.stream().findFirst();
    }

    @Nullable LocalDate validUntil(DocumentType type) {
        return type == DocumentType.INSURANCE ? insuranceValidUntil : null;
    }

    /** Key of the field that takes the file. */
    static String field(DocumentType type) {
        return switch (type) {
            case REGISTER_EXTRACT -> "registerExtract";
            case PROOF_OF_ADDRESS -> "proofOfAddress";
            case OWNERSHIP_CHART -> "ownershipChart";
            case INSURANCE -> "insurance";
            case FINANCIAL_STATEMENT -> "financialStatement";
        };
    }

    private static @Nullable String clean(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
