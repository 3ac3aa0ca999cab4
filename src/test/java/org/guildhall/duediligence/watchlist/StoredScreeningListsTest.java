package org.guildhall.duediligence.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.lists.FeedStates;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListFeed;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListRefresh;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredScreeningListsTest {

    private static final String HEADER = "id;kind;name;aliases;programme\n";

    @TempDir
    private Path directory;

    private final MutableClock clock = new MutableClock();
    private final ListVersions versions = new ListVersions(ModuleDatabase.jdbc());
    private final FeedStates states = new FeedStates(ModuleDatabase.jdbc());
    private final ListRefresh refresh = new ListRefresh(
            versions, states, new TransactionTemplate(new JdbcTransactionManager(ModuleDatabase.dataSource())), clock);

    @Test
    void allListsAreOneWithTheirNamesInTheIds() throws IOException {
        ListFeed first = feed("mist", HEADER + "1;person;Zorvan Tesk;;X\n");
        ListFeed second = feed("moth", HEADER + "1;organisation;Nachtfalter;;X\n");
        StoredScreeningLists lists = new StoredScreeningLists(List.of(first, second), versions, states);
        refresh.refresh(first);
        refresh.refresh(second);

        Watchlist read = lists.read();

        assertThat(read.name()).isEqualTo(first.name() + "+" + second.name());
        assertThat(read.version()).matches("[0-9a-f]{64}");
        assertThat(read.entries()).extracting(ListEntry::id).containsExactly(first.name() + ":1", second.name() + ":1");
    }

    @Test
    void aNewVersionOfOneIsANewVersionOfAll() throws IOException {
        ListFeed first = feed("mist", HEADER + "1;person;Zorvan Tesk;;X\n");
        ListFeed second = feed("moth", HEADER + "1;organisation;Nachtfalter;;X\n");
        StoredScreeningLists lists = new StoredScreeningLists(List.of(first, second), versions, states);
        refresh.refresh(first);
        refresh.refresh(second);
        String before = lists.read().version();

        Files.writeString(Path.of(second.addresses().getFirst()), HEADER + "2;organisation;Lagoon;;X\n");
        clock.pass(second.every());
        refresh.refresh(second);

        assertThat(lists.read().version()).isNotEqualTo(before);
        assertThat(lists.read().entries()).extracting(ListEntry::name).containsExactly("Zorvan Tesk", "Lagoon");
    }

    @Test
    void aListThatWasNeverFetchedBlocks() throws IOException {
        ListFeed first = feed("mist", HEADER + "1;person;Zorvan Tesk;;X\n");
        ListFeed damaged = feed("moth", "<html></html>");
        StoredScreeningLists lists = new StoredScreeningLists(List.of(first, damaged), versions, states);
        refresh.refresh(first);
        refresh.refresh(damaged);

        assertThatThrownBy(lists::read)
                .isInstanceOf(ScreeningListUnavailable.class)
                .hasMessageContaining("was never fetched")
                .hasMessageContaining("it is a web page");
    }

    private ListFeed feed(String name, String content) throws IOException {
        String unique = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        Path file = Files.writeString(directory.resolve(unique + ".csv"), content);
        return new ListFeed(
                unique,
                ListFormat.GUILDHALL_CSV,
                List.of(URI.create(file.toUri().toString())),
                Duration.ofHours(6),
                Duration.ofHours(48));
    }
}
