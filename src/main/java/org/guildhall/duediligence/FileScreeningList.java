package org.guildhall.duediligence;

import java.io.IOException;
import java.util.List;
import org.guildhall.duediligence.lists.ListFile;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListUnreadable;
import org.guildhall.duediligence.lists.ListVersionHash;
import org.springframework.core.io.Resource;

/** A screening list in a file, read anew every time: the version is that of the bytes that were searched. */
final class FileScreeningList implements ScreeningList {

    private final Resource file;

    FileScreeningList(Resource file) {
        this.file = file;
    }

    @Override
    public Watchlist read() {
        List<ListFile> files = List.of(new ListFile(name(), content()));
        try {
            return new Watchlist(name(), ListVersionHash.of(files), ListFormat.GUILDHALL_CSV.parse(files));
        } catch (ListUnreadable damaged) {
            throw ScreeningListUnavailable.because(damaged);
        }
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
}
