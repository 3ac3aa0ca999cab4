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
import org.guildhall.languages.Wording;

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
        return new UploadRefused(ENCRYPTED, Wording.of("documents.upload.protected-pdf"));
    }

    private static UploadRefused broken() {
        return new UploadRefused(BROKEN, Wording.of("documents.upload.broken-pdf"));
    }
}
