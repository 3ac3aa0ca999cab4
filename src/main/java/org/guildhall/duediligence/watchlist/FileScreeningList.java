package org.guildhall.duediligence.watchlist;

import java.io.IOException;
import java.util.List;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListFile;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListUnreadable;
import org.guildhall.duediligence.lists.ListVersionHash;
import org.springframework.core.io.Resource;

/** A screening list in a file, read anew every time: the version is that of the bytes that were searched. */
public final class FileScreeningList implements ScreeningList {

    private final Resource file;
    private final Archive archive;

    public FileScreeningList(Resource file, Archive archive) {
        this.file = file;
        this.archive = archive;
    }

    /** Keeps what was read, so that it can be read again when the file has long been another. */
    public interface Archive {

        /** @return the number of the stored version; empty where none is kept */
        List<Long> keep(String name, List<ListFile> files, String sha256, List<ListEntry> entries);
    }

    @Override
    public Watchlist read() {
        List<ListFile> files = List.of(new ListFile(name(), content()));
        try {
            String sha256 = ListVersionHash.of(files);
            List<ListEntry> entries = ListFormat.GUILDHALL_CSV.parse(files);
            return new Watchlist(
                    name(),
                    sha256,
                    archive.keep(name(), files, sha256, entries),
                    entries.stream()
                            .map(entry -> Watchlist.named(name(), entry))
                            .toList());
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
