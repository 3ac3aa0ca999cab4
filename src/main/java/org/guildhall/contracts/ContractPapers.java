package org.guildhall.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.contracts.AgreementText.Section;
import org.guildhall.contracts.Contract.Offer;
import org.guildhall.documents.pdf.Flow;
import org.guildhall.documents.pdf.Imprint;
import org.guildhall.documents.pdf.Paper;
import org.springframework.stereotype.Component;

/** Draws the contract as offered, and the sealed one with signatures and evidence. */
@Component
class ContractPapers {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

    private final ContractSettings settings;

    ContractPapers(ContractSettings settings) {
        this.settings = settings;
    }

    byte[] offer(Offer offer, List<String> ownClauses) {
        try (Paper paper = Paper.blank(imprint(offer, "offer", offer.offeredAt()))) {
            Flow flow = new Flow(paper, footer(offer));
            flow.title(settings.vendorName(), Contract.TITLE);
            parties(flow, offer);
            flow.rule();
            clauses(flow, offer, ownClauses);
            flow.keep(70);
            flow.rule();
            flow.note("Signatures and the evidence of signing follow on pages of their own once both parties have "
                    + "signed. What is signed is this document, byte by byte, known by its SHA-256 fingerprint.");
            flow.finish();
            return paper.bytes();
        }
    }

    /**
     * The offered paper with its signatures and their evidence after it. The offered file itself is attached, so that
     * anybody can check its fingerprint.
     */
    byte[] sealed(Contract contract, byte[] offered, Signature partner, Signature vendor, Instant completeSince) {
        Offer offer = contract.offer();
        try (Paper paper = Paper.continuing(offered, imprint(offer, "sealed", completeSince))) {
            Flow flow = new Flow(paper, footer(offer));
            flow.title(offer.title(), "Signatures");
            flow.paragraph("By their signatures the parties accept the agreement on the preceding pages.");
            flow.gap(12);
            signature(flow, "For the Partner", offer.counterparty().legalName(), partner);
            flow.gap(18);
            signature(flow, "For the Vendor", settings.vendorName(), vendor);
            evidence(flow, contract, partner, vendor, completeSince);
            flow.finish();
            paper.attach("agreement-as-signed.pdf", "application/pdf", offered);
            return paper.bytes();
        }
    }

    String fileName(Offer offer, String stage) {
        return "partner-agreement-" + offer.number() + "-" + stage + ".pdf";
    }

    private void parties(Flow flow, Offer offer) {
        Contract.Counterparty counterparty = offer.counterparty();
        flow.fact("Agreement", offer.number() + " (" + offer.terms().template() + ")");
        flow.fact("Offered on", DATE.format(offer.offeredAt().atZone(ZoneOffset.UTC)));
        flow.gap(6);
        flow.fact("The Vendor", settings.vendorName());
        flow.fact("", settings.vendorAddress());
        flow.gap(6);
        flow.fact("The Partner", counterparty.legalName());
        flow.fact("", registration(counterparty));
        flow.fact("Kind of partner", counterparty.partnerType());
    }

    private static String registration(Contract.Counterparty counterparty) {
        String country = Locale.of("", counterparty.country()).getDisplayCountry(Locale.ENGLISH);
        return counterparty.registrationNumber() == null
                ? country
                : "Registered under " + counterparty.registrationNumber() + ", " + country;
    }

    private void clauses(Flow flow, Offer offer, List<String> ownClauses) {
        List<Section> sections = AgreementText.sections(offer, ownClauses, settings);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            flow.heading(Integer.toString(i + 1), section.heading());
            for (int j = 0; j < section.clauses().size(); j++) {
                flow.clause((i + 1) + "." + (j + 1), section.clauses().get(j));
            }
        }
    }

    private static void signature(Flow flow, String heading, String party, Signature signature) {
        flow.heading(heading);
        flow.paragraph(party);
        flow.signature(
                signature.signerName(),
                "Signed electronically by " + signature.signerName() + " on "
                        + INSTANT.format(signature.signedAt().atZone(ZoneOffset.UTC)));
    }

    private static void evidence(
            Flow flow, Contract contract, Signature partner, Signature vendor, Instant completeSince) {
        flow.keep(1000);
        flow.title(contract.offer().title(), "Evidence of signing");
        flow.paragraph("Both signers were signed in to their own accounts, were shown the agreement, typed their names "
                + "and confirmed that they want to be bound by it. The system recorded:");
        flow.gap(6);
        flow.heading("What was signed");
        flow.fingerprint("SHA-256", contract.sha256());
        flow.fact("Attached as", "agreement-as-signed.pdf");
        record("Signature of the Partner", flow, partner);
        record("Signature of the Vendor", flow, vendor);
        flow.heading("Agreement");
        flow.fact("Signed by both since", INSTANT.format(completeSince.atZone(ZoneOffset.UTC)));
        flow.gap(10);
        flow.note("To check: save the attached file and compute its SHA-256 fingerprint. It must equal the one above.");
    }

    private static void record(String heading, Flow flow, Signature signature) {
        flow.heading(heading);
        flow.fact("Name as typed", signature.signerName());
        flow.fact("Account", signature.account().toString());
        flow.fact("Instant", DateTimeFormatter.ISO_INSTANT.format(signature.signedAt()));
        flow.fact("Network address", signature.address());
        flow.fact("Browser", signature.userAgent());
        flow.fingerprint("SHA-256 signed", signature.signedSha256());
    }

    private String footer(Offer offer) {
        return offer.number() + "  ·  " + settings.vendorName() + " and "
                + offer.counterparty().legalName();
    }

    private Imprint imprint(Offer offer, String stage, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((offer.id() + stage).getBytes(StandardCharsets.UTF_8));
        return new Imprint(id, offer.title(), settings.vendorName(), at);
    }
}
