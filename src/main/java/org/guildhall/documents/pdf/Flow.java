package org.guildhall.documents.pdf;

import java.util.ArrayList;
import java.util.List;

/** Text that runs down a portrait page and on to the next: headings, clauses, facts. */
public final class Flow {

    private static final float LEFT = 72;
    private static final float RIGHT = 72;
    private static final float TOP = 72;
    private static final float BOTTOM = 84;
    private static final float LABEL = 130;
    private static final float CLAUSE = 28;
    private static final float LEADING = 1.42f;

    private static final Style KICKER =
            Style.of(Face.MEDIUM, 8.5f).in(Style.ACCENT).spaced(0.6f);
    private static final Style TITLE = Style.of(Face.MEDIUM, 24);
    private static final Style HEADING = Style.of(Face.MEDIUM, 11.5f).in(Style.ACCENT);
    private static final Style BODY = Style.of(Face.REGULAR, 9.75f);
    private static final Style STRONG = Style.of(Face.MEDIUM, 9.75f);
    private static final Style CODE = Style.of(Face.REGULAR, 8.6f);
    private static final Style SIGNED = Style.of(Face.LIGHT, 20).in(Style.ACCENT);
    private static final Style NOTE = Style.of(Face.REGULAR, 8.25f).in(Style.MUTED);

    private final Paper paper;
    private final String footer;
    private final int earlierPages;
    private final List<Canvas> pages = new ArrayList<>();
    private Canvas page;
    private float y;

    /** @param footer stands at the foot of every page, beside the page number */
    public Flow(Paper paper, String footer) {
        this.paper = paper;
        this.footer = footer;
        this.earlierPages = paper.pages();
        this.page = paper.page(Paper.PORTRAIT);
        this.y = page.height() - TOP;
        pages.add(page);
    }

    public void title(String kicker, String title) {
        page.text(LEFT, y, KICKER, kicker.toUpperCase(java.util.Locale.ROOT));
        y -= 32;
        lines(LEFT, TITLE, title, width());
        y += 12;
        page.line(LEFT, y, LEFT + 48, y, 2.5f, Style.ACCENT);
        y -= 26;
    }

    public void heading(String text) {
        keep(60);
        y -= 8;
        lines(LEFT, HEADING, text, width());
        y -= 3;
    }

    /** A heading with its number in the margin of the clauses below it. */
    public void heading(String number, String text) {
        keep(60);
        y -= 8;
        page.text(LEFT, y, HEADING, number);
        lines(LEFT + CLAUSE, HEADING, text, width() - CLAUSE);
        y -= 3;
    }

    public void clause(String number, String text) {
        keep(BODY.size() * LEADING * 2);
        page.text(LEFT, y, BODY.in(Style.MUTED), number);
        lines(LEFT + CLAUSE, BODY, text, width() - CLAUSE);
        y -= 4;
    }

    public void paragraph(String text) {
        lines(LEFT, BODY, text, width());
        y -= 5;
    }

    public void note(String text) {
        lines(LEFT, NOTE, text, width());
        y -= 4;
    }

    /** A label with its value in a column beside it. */
    public void fact(String label, String value) {
        keep(BODY.size() * LEADING * 2);
        page.text(LEFT, y, BODY.in(Style.MUTED), label);
        lines(LEFT + LABEL, STRONG, value, width() - LABEL);
        y -= 3;
    }

    /** A fingerprint beside its label, small enough to stay on one line. */
    public void fingerprint(String label, String hex) {
        keep(BODY.size() * LEADING * 2);
        page.text(LEFT, y, BODY.in(Style.MUTED), label);
        lines(LEFT + LABEL, CODE, hex, width() - LABEL);
        y -= 5;
    }

    /** A name above a line, as people sign. */
    public void signature(String name, String caption) {
        keep(90);
        y -= 26;
        lines(LEFT, SIGNED, name, width());
        y += 12;
        page.line(LEFT, y, LEFT + width() * 0.62f, y, 0.8f, Style.INK);
        y -= 14;
        lines(LEFT, NOTE, caption, width());
        y -= 4;
    }

    public void rule() {
        keep(24);
        page.line(LEFT, y + 4, LEFT + width(), y + 4, 0.6f, Style.HAIRLINE);
        y -= 14;
    }

    public void gap(float points) {
        y -= points;
    }

    /** Starts a new page unless so much room is left. */
    public void keep(float points) {
        if (y - points < BOTTOM) {
            page = paper.page(Paper.PORTRAIT);
            pages.add(page);
            y = page.height() - TOP;
        }
    }

    /** Writes the feet of all pages, once their number is known. */
    public void finish() {
        for (int i = 0; i < pages.size(); i++) {
            Canvas each = pages.get(i);
            each.line(LEFT, 56, LEFT + width(), 56, 0.6f, Style.HAIRLINE);
            String number = "Page " + (earlierPages + i + 1) + " of " + paper.pages();
            float room = width() - each.widthOf(NOTE, number) - 16;
            each.text(LEFT, 42, NOTE, Lines.wrap(each, NOTE, footer, room, 1).getFirst());
            each.textRight(LEFT + width(), 42, NOTE, number);
        }
    }

    private void lines(float x, Style style, String text, float wide) {
        for (String line : Lines.wrap(page, style, text, wide)) {
            keep(style.size());
            page.text(x, y, style, line);
            y -= style.size() * LEADING;
        }
    }

    private float width() {
        return page.width() - LEFT - RIGHT;
    }
}
