package org.guildhall.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of files that people may hand in. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
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

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
