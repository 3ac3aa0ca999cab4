package org.guildhall.documents.inspection;

import static org.guildhall.documents.UploadRefused.Reason.UNSAFE;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guildhall.documents.UploadRefused;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/** Every object of a PDF, also those that no page leads to: some readers find them nevertheless. */
final class PdfObjects {

    /** Keys of a dictionary that are there for one purpose only, and what to call it. */
    private static final Map<String, String> KEYS = Map.of(
            "JS", "documents.upload.with-scripts",
            "JavaScript", "documents.upload.with-scripts",
            "EmbeddedFiles", "documents.upload.with-files",
            "EF", "documents.upload.with-files",
            "XFA", "documents.upload.with-xfa",
            "RichMediaContent", "documents.upload.with-media");

    /** Types of actions, annotations and objects. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("JavaScript", "documents.upload.with-scripts"),
            Map.entry("Launch", "documents.upload.with-launch"),
            Map.entry("SubmitForm", "documents.upload.with-submit"),
            Map.entry("ImportData", "documents.upload.with-import"),
            Map.entry("GoToE", "documents.upload.with-files"),
            Map.entry("EmbeddedFile", "documents.upload.with-files"),
            Map.entry("FileAttachment", "documents.upload.with-files"),
            Map.entry("Rendition", "documents.upload.with-media"),
            Map.entry("RichMedia", "documents.upload.with-media"),
            Map.entry("RichMediaExecute", "documents.upload.with-media"));

    private static final Set<COSName> TYPE_KEYS = Set.of(COSName.S, COSName.TYPE, COSName.SUBTYPE);

    private final COSDocument document;
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfObjects(COSDocument document) {
        this.document = document;
    }

    static PdfObjects of(PDDocument document) {
        return new PdfObjects(document.getDocument());
    }

    /** @throws UploadRefused naming the first thing that could act */
    void refuseWhatActs() throws IOException {
        look(document.getTrailer());
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            look(object);
        }
    }

    private void look(COSBase start) {
        open.push(start);
        while (!open.isEmpty()) {
            COSBase base = open.pop();
            COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
            if (object == null || !seen.add(object)) {
                continue;
            }
            switch (object) {
                case COSDictionary dictionary -> look(dictionary);
                case COSArray array -> array.forEach(this::later);
                default -> {}
            }
        }
    }

    private void look(COSDictionary dictionary) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            refuse(KEYS.get(entry.getKey().getName()));
            if (TYPE_KEYS.contains(entry.getKey())) {
                refuse(TYPES.get(dictionary.getNameAsString(entry.getKey(), "")));
            }
            later(entry.getValue());
        }
    }

    private void later(@Nullable COSBase value) {
        if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
            open.push(value);
        }
    }

    private static void refuse(@Nullable String what) {
        if (what != null) {
            throw new UploadRefused(UNSAFE, Wording.of("documents.upload.unsafe-pdf", Wording.of(what)));
        }
    }
}
