package org.guildhall.duediligence.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists fetched from a real server into a real database, with everything that can go wrong on the way. */
class ListRefreshTest {

    private static final String HEADER = "id;kind;name;aliases;programme\n";
    private static final String ONE =
            HEADER + "1;person;Zorvan Tesk;;X\n2;person;Ilvara Moss;;X\n3;person;Sable Arrow;;X\n";
    private static final String TWO =
            HEADER + "1;person;Zorvan Tesk;;X\n2;person;Ilvara Mosst;;X\n4;person;New One;;X\n";

    private final MutableClock clock = new MutableClock();
    private final ListVersions versions = new ListVersions(ModuleDatabase.jdbc());
    private final FeedStates states = new FeedStates(ModuleDatabase.jdbc());
    private final ListRefresh refresh = new ListRefresh(
            versions,
            states,
            new ListDownload(Duration.ofSeconds(2), 10_000),
            new TransactionTemplate(new JdbcTransactionManager(ModuleDatabase.dataSource())),
            clock);
    private final List<String> asked = new ArrayList<>();
    private HttpServer publisher;
    private ListFeed feed;
    private volatile String content = ONE;
    private volatile int status = 200;
    private volatile boolean hangs;

    @BeforeEach
    void publish() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/list", this::answer);
        publisher.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        publisher.start();
        feed = new ListFeed(
                "list-" + UUID.randomUUID().toString().substring(0, 8),
                ListFormat.GUILDHALL_CSV,
                List.of(URI.create("http://127.0.0.1:%d/list"
                        .formatted(publisher.getAddress().getPort()))),
                Duration.ofHours(6),
                Duration.ofHours(48));
    }

    @AfterEach
    void close() {
        publisher.stop(0);
    }

    @Test
    void everyVersionIsKeptWithHashDateCountAndDifference() {
        ListVersion first = refreshed().orElseThrow();
        content = TWO;
        ListVersion second = refreshed().orElseThrow();

        assertThat(first.entries()).isEqualTo(3);
        assertThat(first.sha256())
                .isEqualTo(ListVersionHash.of(List.of(new ListFile("any", ONE.getBytes(StandardCharsets.UTF_8)))));
        assertThat(versions.latest(feed.name())).contains(second);
        assertThat(versions.all(feed.name())).containsExactly(second, first);
        assertThat(second.receivedAt()).isEqualTo(clock.instant());
        assertThat(versions.difference(first.number())).isEqualTo(new ListDifference(List.of(), List.of(), List.of()));
        assertThat(versions.difference(second.number()))
                .isEqualTo(new ListDifference(List.of("4"), List.of("2"), List.of("3")));
        assertThat(versions.entries(first)).extracting(ListEntry::name).contains("Sable Arrow");
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        refreshed();
        ListVersion before = versions.latest(feed.name()).orElseThrow();

        assertThat(refreshed()).isEmpty();

        assertThat(asked).containsExactly("null", etag(ONE));
        assertThat(versions.all(feed.name())).containsExactly(before);
        assertThat(state().confirmedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aListIsAskedForWhenItsTimeHasComeOnly() {
        assertThat(refresh.refresh(feed)).isPresent();
        clock.pass(Duration.ofHours(5));
        content = TWO;
        assertThat(refresh.refresh(feed)).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(refresh.refresh(feed)).isPresent();
    }

    @Test
    void whateverGoesWrongTheLastGoodVersionStays() {
        refreshed();
        ListVersion good = versions.latest(feed.name()).orElseThrow();

        content = "<html>sign in</html>";
        assertRefused("it is a web page");
        content = "";
        assertRefused("it is empty");
        content = TWO.substring(0, TWO.length() - 8);
        assertRefused("Expected id, kind");
        content = HEADER + "1;person;Zorvan Tesk;;X\n";
        assertRefused("Expected about 3 entries");
        content = HEADER + "x".repeat(20_000);
        assertRefused("Expected at most 10,000 bytes");
        status = 503;
        assertRefused("it answered 503");
        status = 200;
        content = TWO;
        hangs = true;
        assertRefused("no complete answer within 2 s");
        hangs = false;
        assertThat(versions.all(feed.name())).containsExactly(good);

        assertThat(refreshed()).isPresent();
        assertThat(state().problem()).isNull();
    }

    @Test
    void aListIsStaleWhenItsPublisherIsSilentForTooLong() {
        refreshed();
        assertThat(state().stale(clock.instant(), feed.staleAfter())).isFalse();

        status = 503;
        for (int i = 0; i < 9; i++) {
            refreshed();
        }

        assertThat(state().stale(clock.instant(), feed.staleAfter())).isTrue();
    }

    @Test
    void aListNeverFetchedIsStale() {
        status = 404;
        refreshed();

        assertThat(versions.latest(feed.name())).isEmpty();
        assertThat(state().stale(clock.instant(), feed.staleAfter())).isTrue();
    }

    private void assertRefused(String problem) {
        assertThat(refreshed()).isEmpty();
        assertThat(state().problem()).contains(problem);
    }

    private Optional<ListVersion> refreshed() {
        clock.pass(feed.every());
        return refresh.refresh(feed);
    }

    private FeedState state() {
        return states.find(feed.name()).orElseThrow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(String.valueOf(known));
        try (exchange) {
            if (status == 200 && etag(content).equals(known)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", etag(content));
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length + (hangs ? 1 : 0));
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
                exchange.getResponseBody().flush();
            }
            if (hangs) {
                waitForTheCallerToGiveUp();
            }
        }
    }

    /** One byte more was announced than is sent. */
    private void waitForTheCallerToGiveUp() {
        await().until(() -> !hangs);
    }

    private static String etag(String text) {
        return "\"%d\"".formatted(text.hashCode());
    }
}
