package org.guildhall.documents.inspection;

import static org.guildhall.documents.UploadRefused.Reason.BROKEN;
import static org.guildhall.documents.UploadRefused.Reason.ENCRYPTED;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.guildhall.documents.UploadRefused;

/** PDFs: complete, readable without a password, and nothing but pages. */
public final class PdfInspection {

    private PdfInspection() {}

    public static void inspect(Path file) throws IOException {
        if (PdfStreams.refuseBombs(file)) {
            throw encrypted();
        }
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            if (document.getNumberOfPages() == 0) {
                throw broken();
            }
            PdfObjects.of(document).refuseWhatActs();
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw broken();
        }
    }

    private static UploadRefused encrypted() {
        return new UploadRefused(
                ENCRYPTED,
                "This PDF is protected by a password or restrictions. Save it without them, then hand it in.");
    }

    private static UploadRefused broken() {
        return new UploadRefused(
                BROKEN, "This PDF is damaged or not complete. Save or scan it again, then hand in the new file.");
    }
}
