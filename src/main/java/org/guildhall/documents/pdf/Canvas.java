package org.guildhall.documents.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One page to draw on. Points, from the lower left corner. */
public final class Canvas {

    private final PDPageContentStream content;
    private final Fonts fonts;
    private final float width;
    private final float height;

    Canvas(PDDocument document, PDPage page, Fonts fonts) {
        this.fonts = fonts;
        this.width = page.getMediaBox().getWidth();
        this.height = page.getMediaBox().getHeight();
        try {
            this.content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    public float widthOf(Style style, String text) {
        double run = fonts.runs(style.face(), text).stream()
                .mapToDouble(Fonts.Run::width)
                .sum();
        return (float) (run / 1000 * style.size()) + style.spacing() * text.codePointCount(0, text.length());
    }

    /** Draws one line with its left end on a base line. */
    public void text(float x, float y, Style style, String text) {
        draw(() -> {
            content.beginText();
            content.setNonStrokingColor(style.color());
            content.setCharacterSpacing(style.spacing());
            content.newLineAtOffset(x, y);
            for (Fonts.Run run : fonts.runs(style.face(), text)) {
                content.setFont(run.font(), style.size());
                content.showText(run.text());
            }
            content.endText();
        });
    }

    public void textCentred(float x, float y, Style style, String text) {
        text(x - (widthOf(style, text) - style.spacing()) / 2, y, style, text);
    }

    public void textRight(float x, float y, Style style, String text) {
        text(x - widthOf(style, text) + style.spacing(), y, style, text);
    }

    public void line(float x1, float y1, float x2, float y2, float thickness, Color color) {
        draw(() -> {
            content.setStrokingColor(color);
            content.setLineWidth(thickness);
            content.moveTo(x1, y1);
            content.lineTo(x2, y2);
            content.stroke();
        });
    }

    public void frame(float inset, float thickness, Color color) {
        draw(() -> {
            content.setStrokingColor(color);
            content.setLineWidth(thickness);
            content.addRect(inset, inset, width - 2 * inset, height - 2 * inset);
            content.stroke();
        });
    }

    public void box(float x, float y, float boxWidth, float boxHeight, Color color) {
        draw(() -> {
            content.setNonStrokingColor(color);
            content.addRect(x, y, boxWidth, boxHeight);
            content.fill();
        });
    }

    /** Draws a closed outline through points given as x, y, x, y, … */
    public void outline(float[] points, float thickness, Color color) {
        draw(() -> {
            content.setStrokingColor(color);
            content.setLineWidth(thickness);
            content.moveTo(points[0], points[1]);
            for (int i = 2; i < points.length; i += 2) {
                content.lineTo(points[i], points[i + 1]);
            }
            content.closeAndStroke();
        });
    }

    void finish() {
        draw(content::close);
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
