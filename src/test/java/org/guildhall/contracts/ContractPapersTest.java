package org.guildhall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contracts.Contract.Counterparty;
import org.guildhall.contracts.Contract.Offer;
import org.guildhall.documents.Sha256;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.testing.papers.Pdf;
import org.guildhall.tracks.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractPapersTest {

    private static final Instant OFFERED = Instant.parse("2026-03-17T09:30:00Z");

    private final ContractSettings settings = new ContractSettings(
            "Guildhall Software GmbH",
            "Zunftgasse 12, 50667 Cologne, Germany",
            "the Federal Republic of Germany",
            "Cologne");
    private final ContractPapers papers = new ContractPapers(settings);

    @Test
    void offerStatesPartiesTermsAndClausesOnNumberedPages() throws Exception {
        byte[] pdf = papers.offer(offer("Müller & Söhne Handels GmbH"), List.of());
        keep("contract.pdf", pdf);

        assertThat(Pdf.text(pdf))
                .contains("Partner Agreement", "GA-2026-4F7K2M", "Müller & Söhne Handels GmbH", "HRB 90210, Germany")
                .contains("commission of 12.5 % of the net invoice value", "within 30 days of the Partner's invoice")
                .contains("runs for 24 months", "with 90 days' notice")
                .doesNotContain("{", "}");
        int pages = Pdf.pages(pdf);
        List<String> texts = Pdf.textByPage(pdf);
        for (int i = 0; i < pages; i++) {
            assertThat(texts.get(i)).contains("Page " + (i + 1) + " of " + pages);
        }
        assertThat(Pdf.title(pdf)).isEqualTo("Partner Agreement GA-2026-4F7K2M");
        assertThat(Pdf.embedsAllFonts(pdf)).isTrue();
    }

    @Test
    void everyAgreementThatATrackMayOfferHasItsOwnWordingOnTheCommonOne() throws Exception {
        Set<String> wordings = new HashSet<>();
        for (Catalogue.Item agreement : new Agreements(new Words(MessageFiles.texts())).items()) {
            String text = Pdf.text(papers.offer(offer("Müller GmbH", agreement.id()), List.of()));
            assertThat(text)
                    .contains("8.1", "passes its examination", "runs for 24 months", "12.5 %", "The courts of Cologne")
                    .doesNotContain("{", "}", " | ", "(none)");
            wordings.add(text.replace(agreement.id(), ""));
        }
        assertThat(wordings).hasSize(8);
    }

    @Test
    void whatAnAgreementWordsDifferentlyStandsInThePlaceOfTheCommonWords() throws Exception {
        String reseller = Pdf.text(papers.offer(offer("Müller GmbH", "reseller-agreement"), List.of("Own clause.")));

        assertThat(reseller)
                .contains("Discount and payment", "with a discount of 12.5 %", "Resale and support", "Own clause.")
                .doesNotContain("Commission and payment", "pays the Partner a commission");
        assertThat(reseller.indexOf("Liability")).isLessThan(reseller.indexOf("Resale and support"));
        assertThat(reseller.indexOf("Resale and support")).isLessThan(reseller.indexOf("is the whole agreement"));
    }

    @Test
    void equalInputGivesEqualBytes() {
        Offer offer = offer("Müller & Söhne Handels GmbH — 株式会社 Παράδειγμα");

        assertThat(papers.offer(offer, List.of())).isEqualTo(papers.offer(offer, List.of()));
        assertThat(sealed(offer)).isEqualTo(sealed(offer));
    }

    @Test
    void sealedPaperCarriesSignaturesEvidenceAndTheFileThatWasSigned() throws Exception {
        Offer offer = offer("Müller & Söhne Handels GmbH");
        byte[] offered = papers.offer(offer, List.of());
        byte[] pdf = sealed(offer);
        keep("sealed.pdf", pdf);

        assertThat(Pdf.pages(pdf)).isEqualTo(Pdf.pages(offered) + 2);
        assertThat(Pdf.textByPage(pdf).subList(0, Pdf.pages(offered))).isEqualTo(Pdf.textByPage(offered));
        assertThat(Pdf.text(pdf))
                .contains("For the Partner", "Jürgen Müller", "For the Vendor", "Vera Vendor")
                .contains("17 March 2026, 10:15:30 UTC", "2026-03-17T10:15:30Z")
                .contains("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64)", Sha256.of(offered));
        assertThat(Pdf.attachments(pdf)).containsOnlyKeys("agreement-as-signed.pdf");
        assertThat(Pdf.attachments(pdf).get("agreement-as-signed.pdf")).isEqualTo(offered);
    }

    @ParameterizedTest
    @MethodSource("awkwardNames")
    void anyNameCanBePrinted(String name, String printed) {
        byte[] pdf = papers.offer(offer(name), List.of());

        assertThat(Pdf.text(pdf)).contains(printed);
        assertThat(Pdf.pages(pdf)).isLessThan(12);
    }

    static List<org.junit.jupiter.params.provider.Arguments> awkwardNames() {
        return List.of(
                arguments("<script>alert(1)</script>", "<script>alert(1)</script>"),
                arguments("ООО «Ромашка»", "ООО «Ромашка»"),
                arguments("Ελληνική Εταιρεία Α.Ε.", "Ελληνική Εταιρεία Α.Ε."),
                arguments("Հայկական ընկերություն", "Հայկական ընկերություն"),
                arguments("株式会社ギルド", "□"),
                arguments("Zero\u200bWidth\u0000\nBreak", "ZeroWidth Break"),
                arguments("Emoji 🚀 Ltd", "Emoji □ Ltd"),
                arguments("", "The Partner"),
                arguments("A".repeat(10_000), "AAAAAAAAAA"));
    }

    private static org.junit.jupiter.params.provider.Arguments arguments(String name, String printed) {
        return org.junit.jupiter.params.provider.Arguments.of(name, printed);
    }

    private byte[] sealed(Offer offer) {
        byte[] offered = papers.offer(offer, List.of());
        Contract contract =
                new Contract(offer, Contract.State.COUNTERSIGNED, UUID.randomUUID(), Sha256.of(offered), null, null);
        Instant signedAt = Instant.parse("2026-03-17T10:15:30Z");
        return papers.sealed(
                contract,
                offered,
                signature(Signature.Side.PARTNER, "Jürgen Müller", signedAt, offered),
                signature(Signature.Side.VENDOR, "Vera Vendor", signedAt.plusSeconds(7200), offered),
                signedAt.plusSeconds(7200));
    }

    private static Signature signature(Signature.Side side, String name, Instant at, byte[] signed) {
        return new Signature(
                side,
                name,
                new UUID(1, side.ordinal()),
                at,
                "203.0.113.7",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
                Sha256.of(signed));
    }

    private static Offer offer(String legalName) {
        return offer(legalName, "standard-agreement");
    }

    private static Offer offer(String legalName, String template) {
        return new Offer(
                new UUID(7, 7),
                new UUID(8, 8),
                new UUID(9, 9),
                "GA-2026-4F7K2M",
                new Counterparty(legalName, "HRB 90210", "DE", "Value-added reseller"),
                new ContractTerms(template, new BigDecimal("12.50"), 24, 90, 30),
                OFFERED);
    }

    private static void keep(String name, byte[] pdf) throws Exception {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), pdf);
    }
}
