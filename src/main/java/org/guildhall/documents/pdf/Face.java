package org.guildhall.documents.pdf;

/** A weight of the one type family of all papers. */
public enum Face {
    LIGHT("Light", "DejaVuSans"),
    REGULAR("Regular", "DejaVuSans"),
    MEDIUM("Medium", "DejaVuSans-Bold"),
    BOLD("Bold", "DejaVuSans-Bold");

    private final String roboto;
    private final String dejaVu;

    Face(String roboto, String dejaVu) {
        this.roboto = roboto;
        this.dejaVu = dejaVu;
    }

    String resource() {
        return "/com/formdev/flatlaf/fonts/roboto/Roboto-" + roboto + ".ttf";
    }

    /** Takes over where the family has no sign for a character: Arabic, Hebrew, Georgian, Armenian and more. */
    String fallbackResource() {
        return "/net/sf/jasperreports/fonts/dejavu/" + dejaVu + ".ttf";
    }
}
