package org.guildhall.duediligence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** A screening list in a file, read anew every time: the version is that of the bytes that were searched. */
@Component
class FileScreeningList implements ScreeningList {

    private final Resource file;

    FileScreeningList(DueDiligenceSettings settings) {
        this.file = settings.screeningList();
    }

    @Override
    public Watchlist read() {
        byte[] content = content();
        List<ListEntry> entries = WatchlistFormat.parse(new String(content, StandardCharsets.UTF_8));
        return new Watchlist(name(), sha256(content), entries);
    }

    private byte[] content() {
        try {
            return file.getContentAsByteArray();
        } catch (IOException missing) {
            throw new ScreeningListUnavailable(
                    "Expected to read the screening list '%s', but it cannot be read. Put the file back."
                            .formatted(name()),
                    missing);
        }
    }

    private String name() {
        String filename = file.getFilename();
        return filename == null ? "screening list" : filename.replaceFirst("\\.csv$", "");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
