package org.guildhall.certification;

import java.awt.Color;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.documents.pdf.Canvas;
import org.guildhall.documents.pdf.Face;
import org.guildhall.documents.pdf.Imprint;
import org.guildhall.documents.pdf.Lines;
import org.guildhall.documents.pdf.Paper;
import org.guildhall.documents.pdf.QrCode;
import org.guildhall.documents.pdf.Style;
import org.springframework.stereotype.Component;

/** Draws the certificate: one landscape page with its frame, its facts and a code that leads to its verification. */
@Component
class CertificatePaper {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Color GOLD = new Color(0xa9853f);
    private static final Color WEB = new Color(0xeef2f6);
    private static final float MARGIN = 86;
    private static final float HOLDER_SIZE = 34;
    private static final float SMALLEST_HOLDER_SIZE = 15;

    private static final Style ISSUER =
            Style.of(Face.MEDIUM, 11).in(Style.ACCENT).spaced(1.6f);
    private static final Style TITLE = Style.of(Face.LIGHT, 40).spaced(1.2f);
    private static final Style LINE = Style.of(Face.REGULAR, 13).in(Style.MUTED);
    private static final Style HOLDER = Style.of(Face.MEDIUM, HOLDER_SIZE).in(Style.ACCENT);
    private static final Style PROGRAMME = Style.of(Face.MEDIUM, 19);
    private static final Style LABEL =
            Style.of(Face.MEDIUM, 7.5f).in(Style.MUTED).spaced(0.5f);
    private static final Style VALUE = Style.of(Face.MEDIUM, 12.5f);
    private static final Style NOTE = Style.of(Face.REGULAR, 8).in(Style.MUTED);

    private final PublicAddress address;

    CertificatePaper(PublicAddress address) {
        this.address = address;
    }

    /** Everything a certificate says. */
    record Text(
            UUID id,
            Serial serial,
            String programme,
            String issuer,
            String holder,
            Instant issuedAt,
            LocalDate issuedOn,
            LocalDate expiresOn) {}

    byte[] draw(Text text) {
        String title = "Certificate " + text.serial();
        try (Paper paper = Paper.blank(new Imprint(text.id(), title, text.issuer(), text.issuedAt()))) {
            Canvas page = paper.page(Paper.LANDSCAPE);
            frame(page);
            float middle = page.width() / 2;
            page.textCentred(
                    middle, 492, ISSUER, fitted(page, ISSUER, text.issuer().toUpperCase(Locale.ROOT)));
            page.textCentred(middle, 436, TITLE, "Certificate");
            page.line(middle - 26, 416, middle + 26, 416, 1.6f, GOLD);
            page.textCentred(middle, 382, LINE, "This is to certify that");
            holder(page, middle, text.holder());
            page.textCentred(middle, 262, LINE, "has completed the training, passed the examination and is a");
            page.textCentred(middle, 230, PROGRAMME, fitted(page, PROGRAMME, text.programme()));
            facts(page, text);
            return paper.bytes();
        }
    }

    private static void frame(Canvas page) {
        rosette(page);
        page.frame(24, 2.2f, Style.ACCENT);
        page.frame(30, 0.7f, GOLD);
    }

    /** A fine web of lines behind the text, as on printed securities. */
    private static void rosette(Canvas page) {
        float x = page.width() / 2;
        float y = page.height() / 2 + 10;
        int steps = 1440;
        for (int ring = 0; ring < 6; ring++) {
            float[] points = new float[2 * steps];
            double size = 205 - ring * 13;
            for (int i = 0; i < steps; i++) {
                double angle = 2 * Math.PI * i / steps;
                double radius = size + 30 * Math.sin(12 * angle + ring * Math.PI / 6);
                points[2 * i] = (float) (x + 1.35 * radius * Math.cos(angle));
                points[2 * i + 1] = (float) (y + radius * 0.95 * Math.sin(angle));
            }
            page.outline(points, 0.5f, WEB);
        }
    }

    private static void holder(Canvas page, float middle, String name) {
        float width = page.width() - 2 * MARGIN;
        Style style = HOLDER;
        List<String> lines = Lines.wrap(page, style, name, width);
        while (lines.size() > 2 && style.size() > SMALLEST_HOLDER_SIZE) {
            style = style.at(style.size() - 1);
            lines = Lines.wrap(page, style, name, width);
        }
        if (lines.size() == 2 && style.size() > 26) {
            style = style.at(26);
            lines = Lines.wrap(page, style, name, width);
        }
        lines = Lines.wrap(page, style, name, width, 3);
        float leading = style.size() * 1.25f;
        float y = 318 + (lines.size() - 1) * leading / 2;
        for (String line : lines) {
            page.textCentred(middle, y, style, line);
            y -= leading;
        }
    }

    private void facts(Canvas page, Text text) {
        float y = 128;
        page.line(MARGIN, 172, page.width() - MARGIN, 172, 0.6f, Style.HAIRLINE);
        fact(page, MARGIN, y, "ISSUED", DATE.format(text.issuedOn()));
        fact(page, MARGIN + 150, y, "VALID UNTIL", DATE.format(text.expiresOn()));
        fact(page, MARGIN + 300, y, "SERIAL NUMBER", text.serial().text());
        String link = address.verification(text.serial().text());
        page.text(
                MARGIN,
                84,
                NOTE,
                "Issued electronically and valid without a signature. To check it, scan the code or open");
        page.text(MARGIN, 72, NOTE, link);
        QrCode.draw(page, page.width() - MARGIN - 92, 62, 92, link);
    }

    private static void fact(Canvas page, float x, float y, String label, String value) {
        page.text(x, y + 18, LABEL, label);
        page.text(x, y, VALUE, value);
    }

    private static String fitted(Canvas page, Style style, String text) {
        return Lines.wrap(page, style, text, page.width() - 2 * MARGIN, 1).getFirst();
    }
}
