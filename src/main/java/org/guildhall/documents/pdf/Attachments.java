package org.guildhall.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files inside a PDF. */
final class Attachments {

    private Attachments() {}

    static void add(PDDocument document, Imprint imprint, String fileName, String mediaType, byte[] content) {
        try {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
            file.setSubtype(mediaType);
            file.setSize(content.length);
            file.setCreationDate(GregorianCalendar.from(imprint.at().atZone(ZoneOffset.UTC)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(fileName);
            specification.setFileUnicode(fileName);
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(fileName, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
