package org.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.guildhall.documents.UploadRefused.Reason;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that could do more than be read, and honest ones beside them. */
class HostileFilesTest {

    /** A WebP of one pixel, as Google's encoder writes it. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static final Words WORDS = new Words(MessageFiles.texts());

    private final Inspection inspection = new Inspection();

    @TempDir
    Path directory;

    @Test
    void pdfsWithScriptsCommandsAndFilesAreRefused() {
        assertThat(refused(pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused(pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused(pdf(HostileFilesTest::launchWhenThePageOpens))).isEqualTo(Reason.UNSAFE);
        assertThat(refused(pdf(HostileFilesTest::embedFile))).isEqualTo(Reason.UNSAFE);
        assertThat(refused(pdf(HostileFilesTest::nameScript))).isEqualTo(Reason.UNSAFE);
        assertThat(refused(pdf(HostileFilesTest::followWithScript))).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void pdfsThatOpenOnAPageAreWelcome() {
        byte[] file = pdf(d -> {
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(d.getPage(0));
            d.getDocumentCatalog().setOpenAction(first);
        });

        assertThatCode(() -> inspect("a.pdf", file)).doesNotThrowAnyException();
    }

    @Test
    void encryptedPdfsAreRefusedWithAndWithoutAPassword() {
        assertThat(refused(pdf(d -> protect(d, "secret")))).isEqualTo(Reason.ENCRYPTED);
        assertThat(refused(pdf(d -> protect(d, "")))).isEqualTo(Reason.ENCRYPTED);
    }

    /** PDFs of today keep their objects in packed streams, where a search for words finds nothing. */
    @Test
    void scriptsInPackedObjectsAreFound() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(SampleFiles.pdf())) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.save(bytes, new org.apache.pdfbox.pdfwriter.compress.CompressParameters(100));
        }

        assertThat(bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("ObjStm")
                .doesNotContain("JavaScript");
        assertThat(refused(bytes.toByteArray())).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void brokenPdfsAreRefused() {
        byte[] file = SampleFiles.pdf();

        assertThat(refused(Arrays.copyOf(file, file.length / 3))).isEqualTo(Reason.BROKEN);
        assertThat(refused(SampleFiles.utf8("%PDF-1.7\nnothing"))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void bombsInObjectStreamsOfPdfsAreRefusedBeforeTheyAreUnpacked() throws IOException {
        byte[] packed = deflated(150 * 1024 * 1024L);

        assertThat(refused(withObjects("/FlateDecode", packed))).isEqualTo(Reason.UNSAFE);
        assertThat(refused(withObjects("[/FlateDecode /FlateDecode]", new byte[9])))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused(withObjects("5 0 R", new byte[9]))).isEqualTo(Reason.UNSAFE);
        assertThat(refused(withObjects("/FlateDecode /#45ncrypt 7 0 R", new byte[9])))
                .isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void bombsInWhatPagesDrawAreRefusedAndLargeDrawingsAreNot() throws IOException {
        assertThat(refused(withDrawing("/FlateDecode", deflated(500 * 1024 * 1024L))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused(withDrawing("[/FlateDecode /FlateDecode]", new byte[9])))
                .isEqualTo(Reason.UNSAFE);
        byte[] large = withDrawing("/FlateDecode", deflated(20 * 1024 * 1024L));
        assertThatCode(() -> inspect("a.pdf", large)).doesNotThrowAnyException();
    }

    private static byte[] withDrawing(String filter, byte[] packed) throws IOException {
        String objects = new String(withObjects(filter, packed), StandardCharsets.ISO_8859_1);
        return objects.replace("/Type /ObjStm /N 1 /First 4 ", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withObjects(String filter, byte[] packed) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SampleFiles.utf8("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter " + filter + " /Length "
                + packed.length + ">>\nstream\n"));
        file.write(packed);
        file.write(SampleFiles.utf8("\nendstream\nendobj\n"));
        file.write(SampleFiles.pdf());

        return file.toByteArray();
    }

    @Test
    void officeFilesThatBurstAreRefused() {
        byte[] zeros = new byte[60 * 1024 * 1024];
        byte[] inner = SampleFiles.zip(Map.of("zeros", zeros));
        byte[] nested = SampleFiles.zip(
                Map.of("deep.zip", SampleFiles.zip(Map.of("deeper.zip", SampleFiles.zip(Map.of("x", new byte[1]))))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 10_001; i++) {
            many.put("media/" + i, new byte[0]);
        }

        assertThat(refused("a.docx", word(Map.of("bomb.xml", zeros)))).isEqualTo(Reason.UNSAFE);
        assertThat(refused("a.docx", word(Map.of("embeddings/inner.zip", inner))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused("a.docx", word(Map.of("embeddings/nested.zip", nested))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused("a.docx", word(many))).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void officeFilesWithMacrosObjectsAndLoadingLinksAreRefused() {
        byte[] template = SampleFiles.utf8(
                "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"https://evil.example/a.dotm\" TargetMode=\"External\"/></Relationships>");
        byte[] hyperlink = SampleFiles.utf8(
                "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://example.com\" TargetMode=\"External\"/></Relationships>");

        assertThat(refused("a.docx", word(Map.of("word/vbaProject.bin", new byte[9]))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused("a.docx", word(Map.of("word/embeddings/oleObject1.bin", new byte[9]))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused("a.docx", word(Map.of("word/_rels/settings.xml.rels", template))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused("a.docx", word(Map.of("../../etc/passwd", new byte[9]))))
                .isEqualTo(Reason.UNSAFE);
        assertThat(refused(
                        "a.odt", SampleFiles.openDocument("text", Map.of("Basic/Standard/Module1.xml", new byte[9]))))
                .isEqualTo(Reason.UNSAFE);
        assertThatCode(() -> inspect("a.docx", word(Map.of("word/_rels/document.xml.rels", hyperlink))))
                .doesNotThrowAnyException();
    }

    @Test
    void encryptedOfficeFilesAreRefusedAsSuch() {
        byte[] manifest = SampleFiles.utf8("<manifest:encryption-data/>");
        byte[] compound = new byte[2048];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, compound, 0, magic.length);

        assertThat(refused("a.odt", SampleFiles.openDocument("text", Map.of("META-INF/manifest.xml", manifest))))
                .isEqualTo(Reason.ENCRYPTED);
        assertThat(refused("a.docx", compound)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void brokenOfficeFilesAreRefused() {
        byte[] file = word(Map.of());

        assertThat(refused("a.docx", Arrays.copyOf(file, file.length - 40))).isIn(Reason.BROKEN, Reason.WRONG_TYPE);
    }

    @Test
    void brokenAndGiantImagesAreRefused() {
        byte[] png = SampleFiles.image("png", 400, 300);
        byte[] noise = SampleFiles.image("jpeg", 400, 300);

        assertThat(refused("a.png", Arrays.copyOf(png, png.length / 2))).isEqualTo(Reason.BROKEN);
        assertThat(refused("a.jpg", Arrays.copyOf(noise, 200))).isEqualTo(Reason.BROKEN);
        assertThat(refused("a.png", withSize(png, 60_000, 60_000))).isEqualTo(Reason.UNSAFE);
        assertThat(refused("a.webp", Arrays.copyOf(WEBP, 24))).isEqualTo(Reason.BROKEN);
        assertThatCode(() -> inspect("a.webp", WEBP)).doesNotThrowAnyException();
    }

    /** Every refusal of these tests is said in both languages, see below; these word by word. */
    @Test
    void germanReadersAreToldInGermanWhatIsWrong() {
        assertThat(german("a.pdf", pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .isEqualTo("Dieses PDF enthält einen Befehl, der Programme startet."
                        + " Drucken Sie es in ein neues PDF und reichen Sie dieses ein.");
        assertThat(german("a.docx", word(Map.of("word/vbaProject.bin", new byte[9]))))
                .isEqualTo("Diese Datei enthält Makros. Speichern Sie sie als PDF und reichen Sie dieses ein.");
        assertThat(german("a.pdf", SampleFiles.image("png", 4, 3)))
                .startsWith("Der Name endet auf .pdf (PDF), der Inhalt ist aber von anderer Art (PNG-Bild).");
        assertThat(german("a.exe", new byte[9]))
                .isEqualTo("Dateien dieser Art werden nicht angenommen. Reichen Sie eine von "
                        + String.join(", ", FileType.allEndings()) + " ein.");
    }

    private static byte[] pdf(Consumer<PDDocument> change) {
        return SampleFiles.pdf(change);
    }

    private static byte[] word(Map<String, byte[]> more) {
        return SampleFiles.office("wordprocessingml.document", more);
    }

    private static void launchWhenThePageOpens(PDDocument document) {
        PDPageAdditionalActions actions = new PDPageAdditionalActions();
        actions.setO(new PDActionLaunch());
        document.getPage(0).setActions(actions);
    }

    private static void embedFile(PDDocument document) {
        try {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("a.exe");
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("a.exe", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void nameScript(PDDocument document) {
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.getPDFName("JavaScript"), new COSDictionary());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
    }

    /** A harmless action, and a script behind it, in an array, behind a reference. */
    private static void followWithScript(PDDocument document) {
        COSDictionary script = new COSDictionary();
        script.setName(COSName.S, "JavaScript");
        script.setItem(COSName.getPDFName("JS"), new COSString("app.alert(1)"));
        COSArray next = new COSArray();
        next.add(new COSObject(script, new org.apache.pdfbox.cos.COSObjectKey(999, 0)));
        COSDictionary go = new COSDictionary();
        go.setName(COSName.S, "URI");
        go.setItem(COSName.getPDFName("Next"), next);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, go);
    }

    private static void protect(PDDocument document, String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites width and height in the first chunk, and its checksum. */
    private static byte[] withSize(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(changed);
        bytes.putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(changed, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return changed;
    }

    private static byte[] deflated(long zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[1024 * 1024];
        try (var deflater = new java.util.zip.DeflaterOutputStream(bytes)) {
            for (long written = 0; written < zeros; written += part.length) {
                deflater.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private Reason refused(byte[] pdf) {
        return refused("a.pdf", pdf);
    }

    private Reason refused(String name, byte[] content) {
        UploadRefused refusal = refusal(name, content);
        assertThat(WORDS.text(Locale.GERMAN, refusal.wording()))
                .isNotEqualTo(WORDS.text(Locale.ENGLISH, refusal.wording()))
                .endsWith(".")
                .doesNotContain("{");
        return refusal.reason();
    }

    private String german(String name, byte[] content) {
        return WORDS.text(Locale.GERMAN, refusal(name, content).wording());
    }

    private UploadRefused refusal(String name, byte[] content) {
        UploadRefused refusal = catchThrowableOfType(UploadRefused.class, () -> inspect(name, content));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private void inspect(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(directory, "upload", null);
        Files.write(file, content);
        inspection.inspect(name, file);
    }
}
