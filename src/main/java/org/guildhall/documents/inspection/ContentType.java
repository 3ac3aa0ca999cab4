package org.guildhall.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** What a file is by its content, whatever its name says. */
public final class ContentType {

    /** Beyond this nothing is looked at for the type; more than any magic number needs. */
    private static final int PREFIX = 64 * 1024;

    private static final int LONGEST_MIMETYPE = 200;
    private static final int LONGEST_CONTENT_TYPES = 1024 * 1024;

    private static final Tika TIKA = new Tika();

    /** Content type of the main part to the media type of the whole. */
    private static final Map<String, String> OFFICE = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private ContentType() {}

    /** @return media type; {@code application/octet-stream} when nobody can tell */
    public static String of(Path file) throws IOException {
        byte[] prefix;
        try (InputStream stream = Files.newInputStream(file)) {
            prefix = stream.readNBytes(PREFIX);
        }
        return isZip(prefix) ? ofContainer(file) : TIKA.detect(prefix);
    }

    private static boolean isZip(byte[] prefix) {
        return prefix.length > 3 && prefix[0] == 'P' && prefix[1] == 'K' && prefix[2] == 3 && prefix[3] == 4;
    }

    private static String ofContainer(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return text(zip, mimetype, LONGEST_MIMETYPE).strip();
            }
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types != null) {
                String declared = text(zip, types, LONGEST_CONTENT_TYPES);
                return OFFICE.entrySet().stream()
                        .filter(office -> declared.contains('"' + office.getKey() + '"'))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("application/zip");
            }
            return "application/zip";
        } catch (ZipException broken) {
            return "application/zip";
        }
    }

    private static String text(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(most), StandardCharsets.UTF_8);
        }
    }
}
