package org.guildhall.duediligence.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class FileScreeningListTest {

    private static final String HEADER = "id;kind;name;aliases;programme\n";

    @Test
    void theFictionalListIsWholeAndKnowsItsVersion() {
        Watchlist list = read(new ClassPathResource("duediligence/fictional-watchlist.csv"));

        assertThat(list.name()).isEqualTo("fictional-watchlist");
        assertThat(list.version()).matches("[0-9a-f]{64}");
        assertThat(list.entries()).hasSizeBetween(20, 40);
        assertThat(list.entries()).extracting(ListEntry::id).doesNotHaveDuplicates();
        assertThat(list.entries()).extracting(ListEntry::kind).contains(EntryKind.PERSON, EntryKind.ORGANISATION);
        assertThat(list.entries()).extracting(ListEntry::programme).allMatch(name -> name.startsWith("FICTION-"));
    }

    @Test
    void anyChangeOfTheFileIsAnotherVersion() {
        assertThat(read(file(HEADER + "1;person;A B;;X")).version())
                .isEqualTo(read(file(HEADER + "1;person;A B;;X")).version())
                .isNotEqualTo(read(file(HEADER + "1;person;A C;;X")).version());
    }

    @Test
    void aliasesAreSeparatedByBars() {
        assertThat(read(file(HEADER + "1;organisation;A; B | C |;X\n\n")).entries())
                .containsExactly(
                        ListEntry.named("screening list:1", EntryKind.ORGANISATION, "A", List.of("B", "C"), "X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id;name\n1;A",
                HEADER,
                HEADER + "1;person;A B;;X\n2;person;cut off",
                HEADER + "1;ship;A B;;X",
                HEADER + "1;person; ;;X",
                HEADER + ";person;A B;;X",
                "<html>503 Service Unavailable</html>"
            })
    void aDamagedListIsNoList(String content) {
        assertThatThrownBy(() -> read(file(content)))
                .isInstanceOf(ScreeningListUnavailable.class)
                .hasMessageStartingWith("Expected ");
    }

    @Test
    void aMissingFileIsNoList() {
        assertThatThrownBy(() -> read(new ClassPathResource("duediligence/nowhere.csv")))
                .isInstanceOf(ScreeningListUnavailable.class)
                .hasMessageContaining("nowhere");
    }

    private static Watchlist read(Resource file) {
        return new FileScreeningList(file, (name, files, sha256, entries) -> List.of()).read();
    }

    private static Resource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }
}
