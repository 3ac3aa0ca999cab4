package org.guildhall.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The screening list of the scenarios: a file of their own that can be damaged and put back. */
final class ScreeningFile {

    static final Path PATH = create();

    private ScreeningFile() {}

    static void damage() {
        try {
            Files.writeString(PATH, "<html>503 Service Unavailable</html>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void restore() {
        try (InputStream list = ScreeningFile.class.getResourceAsStream("/duediligence/fictional-watchlist.csv")) {
            Files.copy(list, PATH, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path create() {
        try {
            return Files.createTempFile("watchlist", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
