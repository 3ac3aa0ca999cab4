package org.guildhall.documents.inspection;

import static org.guildhall.documents.UploadRefused.Reason.BROKEN;
import static org.guildhall.documents.UploadRefused.Reason.UNSAFE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.guildhall.documents.FileType;
import org.guildhall.documents.UploadRefused;
import org.guildhall.languages.Wording;

/** Images: every page can be drawn, and none is larger than a screen or printer could ever show. */
public final class ImageInspection {

    /** A scan of A3 at 600 dpi has 70 million. */
    static final long MOST_PIXELS = 80_000_000;

    static final int MOST_PAGES = 100;

    /** Drawn small: enough to notice damage without the memory that the whole would take. */
    private static final int DRAWN_SIDE = 500;

    private ImageInspection() {}

    public static void inspect(Path file, FileType type) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
            if (!readers.hasNext()) {
                throw new IllegalStateException("Expected a reader for " + type + ", but there is none installed.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                pages(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new UploadRefused(BROKEN, Wording.of("documents.upload.broken-image"));
        }
    }

    private static void pages(ImageReader reader) throws IOException {
        int pages = reader.getNumImages(true);
        if (pages > MOST_PAGES) {
            throw new UploadRefused(UNSAFE, Wording.of("documents.upload.image-pages", pages, MOST_PAGES));
        }
        long pixels = 0;
        for (int page = 0; page < pages; page++) {
            pixels = Math.addExact(pixels, Math.multiplyFull(reader.getWidth(page), reader.getHeight(page)));
            if (pixels > MOST_PIXELS) {
                throw new UploadRefused(UNSAFE, Wording.of("documents.upload.image-pixels", MOST_PIXELS / 1_000_000));
            }
        }
        for (int page = 0; page < pages; page++) {
            draw(reader, page);
        }
        if (pages == 0) {
            throw new IOException("no image");
        }
    }

    private static void draw(ImageReader reader, int page) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(page), reader.getHeight(page)) / DRAWN_SIDE);
        ImageReadParam small = reader.getDefaultReadParam();
        small.setSourceSubsampling(step, step, 0, 0);
        reader.read(page, small);
    }
}
