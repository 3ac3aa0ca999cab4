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
import org.jspecify.annotations.Nullable;

/** Every object of a PDF, also those that no page leads to: some readers find them nevertheless. */
final class PdfObjects {

    /** Keys of a dictionary that are there for one purpose only. */
    private static final Map<String, String> KEYS = Map.of(
            "JS", "scripts",
            "JavaScript", "scripts",
            "EmbeddedFiles", "other files inside",
            "EF", "other files inside",
            "XFA", "a form that runs scripts (XFA)",
            "RichMediaContent", "media that plays");

    /** Types of actions, annotations and objects. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("JavaScript", "scripts"),
            Map.entry("Launch", "a command that starts programs"),
            Map.entry("SubmitForm", "a command that sends data away"),
            Map.entry("ImportData", "a command that reads other files"),
            Map.entry("GoToE", "other files inside"),
            Map.entry("EmbeddedFile", "other files inside"),
            Map.entry("FileAttachment", "other files inside"),
            Map.entry("Rendition", "media that plays"),
            Map.entry("RichMedia", "media that plays"),
            Map.entry("RichMediaExecute", "media that plays"));

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
            throw new UploadRefused(
                    UNSAFE, "This PDF contains " + what + ". Print it to a new PDF, then hand in that one.");
        }
    }
}
