package org.guildhall.duediligence.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.screening.FileProvider;
import org.guildhall.duediligence.screening.ScreeningProvider;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanariesTest {

    @TempDir
    private Path directory;

    private final MutableClock clock = new MutableClock();
    private final RecordedEvents events = new RecordedEvents();
    private final CanaryDays days = new CanaryDays(ModuleDatabase.jdbc());

    @BeforeEach
    void noDays() {
        ModuleDatabase.jdbc()
                .sql("truncate duediligence.canary_day, duediligence.canary_result")
                .update();
    }

    @Test
    void theyRunOnceADayAndTellTheSameToEverybody() throws IOException {
        CanaryDay first = canaries(provider()).run().orElseThrow();

        assertThat(canaries(provider()).run()).isEmpty();
        assertThat(days.newest(1)).containsExactly(first);
        assertThat(first.tried()).isGreaterThan(4);
        assertThat(first.recall()).isGreaterThan(0.7);
        assertThat(first.falsePositives()).isLessThan(0.05);
        assertThat(events.all()).isEmpty();

        noDays();
        assertThat(canaries(provider()).run().orElseThrow()).isEqualTo(first);
        clock.pass(Duration.ofDays(1));
        assertThat(canaries(provider()).run()).isPresent();
        assertThat(days.newest(10)).hasSize(2);
    }

    @Test
    void whenScreeningGoesBlindTheOfficersHear() throws IOException {
        ScreeningProvider sees = provider();
        ScreeningProvider blind = new ScreeningProvider() {
            @Override
            public Answer screen(PartyQuery query) {
                return new Answer(sees.source(), query, List.of());
            }

            @Override
            public Source source() {
                return sees.source();
            }
        };

        CanaryDay day = canaries(blind).run().orElseThrow();

        assertThat(day.recall()).isZero();
        assertThat(events.of(CanariesMissed.class)).hasSize(1);
    }

    @Test
    void everyDisguiseChangesTheName() {
        assertThat(Mutation.SWAPPED_WORDS.of("QUELLBRUECK, Zorvan Emil", new Random(1)))
                .contains("QUELLBRUECK Emil Zorvan");
        assertThat(Mutation.NO_MIDDLE_NAME.of("Zorvan Emil Quellbrueck", new Random(1)))
                .contains("Zorvan Quellbrueck");
        assertThat(Mutation.NO_MIDDLE_NAME.of("Zorvan Tesk", new Random(1))).isEmpty();
        assertThat(Mutation.OTHER_TRANSLITERATION.of("Mikhail Tesk", new Random(1)))
                .contains("mihail tesk");
        assertThat(Mutation.TWO_SLIPS.of("Li Bo", new Random(1))).isEmpty();
        assertThat(Mutation.TWO_SLIPS.of("Zorvan Quellbrueck", new Random(1))).isPresent();
    }

    private ScreeningProvider provider() throws IOException {
        Path list = directory.resolve("list.csv");
        Files.writeString(list, """
                id;kind;name;aliases;programme
                1;person;Zorvan Emil Quellbrueck;;X
                2;person;Mikhail Ostreykov;;X
                3;person;Ilvara Mostrander;;X
                4;organisation;Hollow Crown Shipping;;X
                5;organisation;Nachtfalter Logistik GmbH;;X
                """);
        return FileProvider.of(list, clock);
    }

    private Canaries canaries(ScreeningProvider provider) {
        return new Canaries(
                provider,
                FileProvider.evidence(),
                FileProvider.archive(),
                days,
                new CanarySettings(0.75, 100, 200),
                events,
                clock);
    }
}
