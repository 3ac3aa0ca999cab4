package org.guildhall.testing.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads back what a PDF says. */
public final class Pdf {

    private Pdf() {}

    public static String text(byte[] pdf) {
        return read(pdf, document -> new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
    }

    public static int pages(byte[] pdf) {
        return read(pdf, PDDocument::getNumberOfPages);
    }

    public static String title(byte[] pdf) {
        return read(pdf, document -> document.getDocumentInformation().getTitle());
    }

    /** Whether every font of every page travels with the file. */
    public static boolean embedsAllFonts(byte[] pdf) {
        return read(pdf, document -> {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    if (!page.getResources().getFont(name).isEmbedded()) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    public static Map<String, byte[]> attachments(byte[] pdf) {
        return read(pdf, document -> {
            Map<String, byte[]> files = new java.util.LinkedHashMap<>();
            for (var file : document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .entrySet()) {
                files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
            return files;
        });
    }

    public static String qrCode(byte[] pdf) {
        return read(pdf, document -> {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            try {
                return new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))
                        .getText();
            } catch (NotFoundException e) {
                throw new AssertionError("Expected a QR code on the first page, but none was readable", e);
            }
        });
    }

    /** Text of each page, white space folded. */
    public static List<String> textByPage(byte[] pdf) {
        return read(pdf, document -> {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        });
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private static <T> T read(byte[] pdf, Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
