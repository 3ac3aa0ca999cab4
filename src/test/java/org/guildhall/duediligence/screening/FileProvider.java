package org.guildhall.duediligence.screening;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.duediligence.matching.ReviewThreshold;
import org.guildhall.duediligence.watchlist.FileScreeningList;
import org.guildhall.duediligence.watchlist.ListArchive;
import org.guildhall.testing.ModuleDatabase;
import org.springframework.core.io.FileSystemResource;

/** Screening by a list in a file, every version of which is kept. */
public final class FileProvider {

    private FileProvider() {}

    public static ScreeningProvider of(Path list, Clock clock) {
        return new ListScreening(
                new FileScreeningList(
                        new FileSystemResource(list),
                        (name, files, sha256, entries) -> List.of(new ListVersions(ModuleDatabase.jdbc())
                                .keep(name, ListFormat.GUILDHALL_CSV, files, sha256, entries, clock.instant())
                                .number())),
                ReviewThreshold.DEFAULT);
    }

    public static ScreeningEvidence evidence() {
        return new ScreeningEvidence(ModuleDatabase.jdbc());
    }

    public static ListArchive archive() {
        return new ListArchive(evidence(), new ListVersions(ModuleDatabase.jdbc()));
    }
}
