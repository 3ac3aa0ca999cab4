package org.guildhall.documents.inspection;

import static org.guildhall.documents.UploadRefused.Reason.BROKEN;
import static org.guildhall.documents.UploadRefused.Reason.ENCRYPTED;
import static org.guildhall.documents.UploadRefused.Reason.UNSAFE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guildhall.documents.UploadRefused;
import org.guildhall.languages.Wording;

/** Office files: containers of moderate size when unpacked, without macros, programs and links that load by themselves. */
public final class OfficeInspection {

    private static final Pattern MACROS = Pattern.compile("(.*/)?(vbaproject\\.bin|vbadata\\.xml)|(basic|scripts)/.+");
    private static final Pattern OBJECTS =
            Pattern.compile("(.*/)?(oleobject[^/]*\\.bin|activex[^/]*\\.(bin|xml))|(.*/)?objectreplacements/.*\\.bin");
    private static final Pattern LOADING = Pattern.compile(
            "<[^>]*(attachedTemplate|/oleObject|/frame|/subDocument|/externalLinkPath)\"[^>]*TargetMode=\"External\"[^>]*>"
                    + "|<[^>]*TargetMode=\"External\"[^>]*(attachedTemplate|/oleObject|/frame|/subDocument|/externalLinkPath)\"");
    private static final int LONGEST_PART_READ = 4 * 1024 * 1024;

    private OfficeInspection() {}

    public static void inspect(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Unpacking unpacking = new Unpacking();
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                refuseName(name, !names.add(name));
                unpacking.entry(name, entry.getCompressedSize(), () -> zip.getInputStream(entry));
                refuseContent(zip, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UploadRefused(BROKEN, Wording.of("documents.upload.broken-office"));
        }
    }

    private static void refuseName(String name, boolean again) throws IOException {
        if (again) {
            throw new IOException("An entry occurs twice.");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..")) {
            throw unsafe(Wording.of("documents.upload.with-entries-outside"));
        }
        if (MACROS.matcher(lower).matches()) {
            throw unsafe(Wording.of("documents.upload.with-macros"));
        }
        if (OBJECTS.matcher(lower).matches()) {
            throw unsafe(Wording.of("documents.upload.with-programs"));
        }
    }

    private static void refuseContent(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (name.endsWith(".rels") && LOADING.matcher(text(zip, entry)).find()) {
            throw unsafe(Wording.of("documents.upload.with-loading-links"));
        }
        if (name.equals("META-INF/manifest.xml") && text(zip, entry).contains("encryption-data")) {
            throw new UploadRefused(ENCRYPTED, Wording.of("documents.upload.protected-office"));
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(LONGEST_PART_READ), StandardCharsets.UTF_8);
        }
    }

    private static UploadRefused unsafe(Wording what) {
        return new UploadRefused(UNSAFE, Wording.of("documents.upload.unsafe-office", what));
    }
}
