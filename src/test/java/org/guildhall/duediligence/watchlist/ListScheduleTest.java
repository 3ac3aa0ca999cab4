package org.guildhall.duediligence.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        ListSchedule schedule = schedule(file.toUri());

        schedule.refresh();
        schedule.alarm();
        assertThat(stale()).isEqualTo(1);

        Files.writeString(file, "id;kind;name;aliases;programme\n1;person;Zorvan Tesk;;X\n");
        clock.pass(Duration.ofHours(6));
        schedule.refresh();
        schedule.alarm();
        assertThat(stale()).isZero();

        Files.writeString(file, "<html></html>");
        clock.pass(Duration.ofHours(47));
        schedule.refresh();
        schedule.alarm();
        assertThat(stale()).isZero();
        clock.pass(Duration.ofHours(2));
        schedule.refresh();
        schedule.alarm();
        assertThat(stale()).isEqualTo(1);
    }

    @Test
    void theAlarmDoesNotWaitForAPublisherThatHangs() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        HttpServer publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/", exchange -> {
            asked.countDown();
            answered(answer);
            exchange.close();
        });
        publisher.start();
        ListSchedule schedule = schedule(URI.create(
                "http://127.0.0.1:%d/".formatted(publisher.getAddress().getPort())));
        Thread refreshing = Thread.ofVirtual().start(schedule::refresh);
        try {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            schedule.alarm();

            assertThat(refreshing.isAlive()).isTrue();
            assertThat(stale()).isEqualTo(1);
        } finally {
            answer.countDown();
            refreshing.join();
            publisher.stop(0);
        }
    }

    private static void answered(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private double stale() {
        return meters.get("guildhall.screening.list.stale").gauge().value();
    }

    private ListSchedule schedule(URI address) {
        FeedStates states = new FeedStates(ModuleDatabase.jdbc());
        ListFeed feed = new ListFeed(
                "list-" + UUID.randomUUID().toString().substring(0, 8),
                ListFormat.GUILDHALL_CSV,
                List.of(address),
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
