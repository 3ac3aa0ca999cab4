package org.guildhall.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of files that people may hand in. */
public enum FileType {
    PDF("PDF", "application/pdf", "pdf"),
    PNG("PNG image", "image/png", "png"),
    JPEG("JPEG image", "image/jpeg", "jpg", "jpeg"),
    WEBP("WebP image", "image/webp", "webp"),
    TIFF("TIFF image", "image/tiff", "tif", "tiff"),
    DOCX("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(
            "PowerPoint presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx"),
    ODT("OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    ODS("OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String label;
    private final String mediaType;
    private final List<String> endings;

    FileType(String label, String mediaType, String... endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The type that a file name claims. */
    public static Optional<FileType> ofName(String fileName) {
        String ending = FileNames.ending(fileName);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst();
    }

    /** The endings of all types, with a dot: what a file chooser offers. */
    public static List<String> allEndings() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .toList();
    }

    static String allLabels() {
        return Arrays.stream(values())
                .map(type -> type.endings.getFirst())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(", "));
    }

    /** For people. */
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
