package org.guildhall.documents;

import static org.guildhall.documents.UploadRefused.Reason.ENCRYPTED;
import static org.guildhall.documents.UploadRefused.Reason.WRONG_TYPE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.guildhall.documents.inspection.ContentType;
import org.guildhall.documents.inspection.ImageInspection;
import org.guildhall.documents.inspection.OfficeInspection;
import org.guildhall.documents.inspection.PdfInspection;
import org.guildhall.languages.Wording;
import org.springframework.stereotype.Component;

/** Looks into a file before it is taken: it has to be what its name says, and nothing more than something to read. */
@Component
class Inspection {

    /** The container of old office files, and of new ones behind a password. */
    private static final Set<String> OLD_OR_ENCRYPTED =
            Set.of("application/x-tika-msoffice", "application/x-tika-ooxml-protected");

    /** @throws UploadRefused when the file is not to be taken */
    FileType inspect(String fileName, Path file) throws IOException {
        FileType claimed = FileType.ofName(fileName)
                .orElseThrow(() -> new UploadRefused(
                        WRONG_TYPE, Wording.of("documents.upload.type", String.join(", ", FileType.allEndings()))));
        String found = ContentType.of(file);
        if (OLD_OR_ENCRYPTED.contains(found) && !claimed.isImage()) {
            throw new UploadRefused(
                    ENCRYPTED, Wording.of("documents.upload.protected-or-old", FileNames.ending(fileName)));
        }
        if (!found.equals(claimed.mediaType())) {
            throw new UploadRefused(WRONG_TYPE, mismatch(fileName, claimed, found));
        }
        switch (claimed) {
            case PDF -> PdfInspection.inspect(file);
            case PNG, JPEG, WEBP, TIFF -> ImageInspection.inspect(file, claimed);
            case DOCX, XLSX, PPTX, ODT, ODS -> OfficeInspection.inspect(file);
        }
        return claimed;
    }

    private static Wording mismatch(String fileName, FileType claimed, String found) {
        String ending = FileNames.ending(fileName);
        return Arrays.stream(FileType.values())
                .filter(type -> type.mediaType().equals(found))
                .findFirst()
                .map(type -> Wording.of("documents.upload.mismatch-known", ending, claimed, type))
                .orElseGet(() -> Wording.of("documents.upload.mismatch", ending, claimed));
    }
}
