package org.guildhall.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A PDF in the making. */
public final class Paper implements AutoCloseable {

    public static final PDRectangle PORTRAIT = PDRectangle.A4;
    public static final PDRectangle LANDSCAPE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final PDDocument document;
    private final Imprint imprint;
    private final Fonts fonts;
    private final List<Canvas> canvases = new ArrayList<>();

    private Paper(PDDocument document, Imprint imprint) {
        this.document = document;
        this.imprint = imprint;
        this.fonts = new Fonts(document);
    }

    public static Paper blank(Imprint imprint) {
        return new Paper(new PDDocument(), imprint);
    }

    /** Goes on after the pages of a finished PDF, which stay as they are. */
    public static Paper continuing(byte[] finished, Imprint imprint) {
        try {
            return new Paper(Loader.loadPDF(finished), imprint);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a PDF to continue", e);
        }
    }

    public Canvas page(PDRectangle size) {
        PDPage page = new PDPage(size);
        document.addPage(page);
        Canvas canvas = new Canvas(document, page, fonts);
        canvases.add(canvas);
        return canvas;
    }

    /** Pages so far, those of a continued PDF included. */
    public int pages() {
        return document.getNumberOfPages();
    }

    /** Puts a file into the PDF, for readers to save from its list of attachments. */
    public void attach(String fileName, String mediaType, byte[] content) {
        Attachments.add(document, imprint, fileName, mediaType, content);
    }

    /** The finished PDF. Nothing can be drawn afterwards. */
    public byte[] bytes() {
        canvases.forEach(Canvas::finish);
        var created = GregorianCalendar.from(imprint.at().atZone(ZoneOffset.UTC));
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(imprint.title());
        about.setAuthor(imprint.author());
        about.setCreator("Guildhall");
        about.setProducer("Guildhall");
        about.setCreationDate(created);
        about.setModificationDate(created);
        document.setDocumentInformation(about);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.setDocumentId(
                imprint.id().getMostSignificantBits() ^ imprint.id().getLeastSignificantBits());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
