package org.guildhall.duediligence.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceSettings;
import org.guildhall.duediligence.clearances.ClearancePeriods;
import org.guildhall.duediligence.lists.FeedStates;
import org.guildhall.duediligence.lists.ListFeed;
import org.guildhall.duediligence.lists.ListFormat;
import org.guildhall.duediligence.lists.ListRefresh;
import org.guildhall.duediligence.lists.ListVersions;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ListScheduleTest {

    @TempDir
    private Path directory;

    private final MutableClock clock = new MutableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theAlarmIsRaisedWhileAListIsStale() throws IOException {
        Path file = directory.resolve("list.csv");
        ListSchedule schedule = schedule(file);

        schedule.run();
        assertThat(stale()).isEqualTo(1);

        Files.writeString(file, "id;kind;name;aliases;programme\n1;person;Zorvan Tesk;;X\n");
        clock.pass(Duration.ofHours(6));
        schedule.run();
        assertThat(stale()).isZero();

        Files.writeString(file, "<html></html>");
        clock.pass(Duration.ofHours(47));
        schedule.run();
        assertThat(stale()).isZero();
        clock.pass(Duration.ofHours(2));
        schedule.run();
        assertThat(stale()).isEqualTo(1);
    }

    private double stale() {
        return meters.get("guildhall.screening.list.stale").gauge().value();
    }

    private ListSchedule schedule(Path file) {
        FeedStates states = new FeedStates(ModuleDatabase.jdbc());
        ListFeed feed = new ListFeed(
                "list-" + UUID.randomUUID().toString().substring(0, 8),
                ListFormat.GUILDHALL_CSV,
                List.of(URI.create(file.toUri().toString())),
                Duration.ofHours(6),
                Duration.ofHours(48));
        return new ListSchedule(
                new DueDiligenceSettings(
                        new ClassPathResource("duediligence/fictional-watchlist.csv"),
                        0.8,
                        List.of(feed),
                        new ClearancePeriods(Period.ofYears(1), Period.ofYears(2))),
                new ListRefresh(
                        new ListVersions(ModuleDatabase.jdbc()),
                        states,
                        new TransactionTemplate(new JdbcTransactionManager(ModuleDatabase.dataSource())),
                        clock),
                states,
                clock,
                meters);
    }
}
