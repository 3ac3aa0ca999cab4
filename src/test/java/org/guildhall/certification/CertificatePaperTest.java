package org.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.testing.papers.Pdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePaperTest {

    private static final Serial SERIAL = Serial.random(2026, new java.security.SecureRandom());

    private final CertificatePaper paper =
            new CertificatePaper(new PublicAddress(URI.create("https://partners.example.com/")));

    @Test
    void statesTheFactsOnOnePageWithACodeThatLeadsToVerification() throws Exception {
        byte[] pdf = paper.draw(text("Müller & Söhne Handels GmbH"));
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("certificate.pdf"), pdf);

        assertThat(Pdf.pages(pdf)).isEqualTo(1);
        assertThat(Pdf.text(pdf))
                .contains("Müller & Söhne Handels GmbH", "Guildhall Certified Partner")
                .contains("17 March 2026", "17 March 2027", SERIAL.text());
        assertThat(Pdf.qrCode(pdf)).isEqualTo("https://partners.example.com/certificates/verify/" + SERIAL);
        assertThat(Pdf.embedsAllFonts(pdf)).isTrue();
    }

    @Test
    void equalInputGivesEqualBytes() {
        assertThat(paper.draw(text("ООО «Ромашка»"))).isEqualTo(paper.draw(text("ООО «Ромашка»")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bundesvereinigung der mittelständischen Informationstechnikunternehmen Nordrhein-Westfalen e. V.",
                "שלום בע\"מ",
                "株式会社ギルド",
                "<b>Bold & Co</b>",
                "",
                "🚀"
            })
    void anyHolderFitsOnOnePage(String holder) throws Exception {
        byte[] pdf = paper.draw(text(holder));
        Files.write(
                Files.createDirectories(Path.of("target", "papers"))
                        .resolve("certificate-" + Integer.toHexString(holder.hashCode()) + ".pdf"),
                pdf);

        assertThat(Pdf.pages(pdf)).isEqualTo(1);
        assertThat(Pdf.text(pdf)).contains("This is to certify that", SERIAL.text());
    }

    @Test
    void anEndlessNameIsCutWithAnEllipsis() {
        assertThat(Pdf.text(paper.draw(text("Very long name ".repeat(700))))).contains("Very long name", "…");
    }

    private static CertificatePaper.Text text(String holder) {
        return new CertificatePaper.Text(
                new UUID(3, 4),
                SERIAL,
                "Guildhall Certified Partner",
                "Guildhall Software GmbH",
                holder,
                Instant.parse("2026-03-17T09:30:00Z"),
                LocalDate.parse("2026-03-17"),
                LocalDate.parse("2027-03-17"));
    }
}
