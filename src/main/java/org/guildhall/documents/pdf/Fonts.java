package org.guildhall.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The embedded fonts of one document: any text can be set, a character that no font has becomes an empty box. */
final class Fonts {

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final int EMPTY_BOX = 0x25A1;

    private final PDDocument document;
    private final Map<String, Font> fonts = new HashMap<>();

    Fonts(PDDocument document) {
        this.document = document;
    }

    /** A stretch of text that one font can set. */
    record Run(PDFont font, String text) {
        /** In thousandths of the type size. */
        float width() {
            try {
                return font.getStringWidth(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Font(PDFont font, CmapLookup characters) {
        boolean has(int codePoint) {
            return characters.getGlyphId(codePoint) != 0;
        }
    }

    /** One line of text as it is to be drawn, left to right. */
    List<Run> runs(Face face, String text) {
        String line = VisualOrder.of(Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ")
                .replaceAll("[\\p{Cf}\\p{Cs}]", ""));
        List<Run> runs = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        Font current = font(face.resource());
        for (int codePoint : line.codePoints().toArray()) {
            Font next = fontFor(face, codePoint);
            if (next != current && !stretch.isEmpty()) {
                runs.add(new Run(current.font, stretch.toString()));
                stretch.setLength(0);
            }
            current = next;
            stretch.appendCodePoint(next.has(codePoint) ? codePoint : EMPTY_BOX);
        }
        if (!stretch.isEmpty()) {
            runs.add(new Run(current.font, stretch.toString()));
        }
        return runs;
    }

    private Font fontFor(Face face, int codePoint) {
        Font first = font(face.resource());
        return first.has(codePoint) ? first : font(face.fallbackResource());
    }

    private Font font(String resource) {
        Font known = fonts.get(resource);
        if (known == null) {
            known = load(resource);
            fonts.put(resource, known);
        }
        return known;
    }

    private Font load(String resource) {
        try {
            byte[] file = FILES.computeIfAbsent(resource, Fonts::read);
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Ligatures would make text hard to search and to copy.
            font.setEnableGsub(false);
            return new Font(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a TrueType font at " + resource, e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Fonts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Expected the font " + resource + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
