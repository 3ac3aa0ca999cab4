package org.guildhall.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What whoever starts and stops Guildhall reads, and what is left running: nothing, however it ends. */
class StartUpIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private GuildhallProcess guildhall;

    @BeforeEach
    void process() {
        guildhall = new GuildhallProcess(directory.resolve("data"), directory);
    }

    @AfterEach
    void end() {
        guildhall.close();
    }

    @Test
    void aTakenWebPortIsSaidInOneSentence() throws IOException {
        startWithTaken(guildhall.webPort());

        endsSaying("Port %d is in use by another program. Stop it, or start with --server.port=<another>."
                .formatted(guildhall.webPort()));
    }

    @Test
    void aTakenEnginePortIsSaidInOneSentence() throws IOException {
        startWithTaken(guildhall.enginePort());

        endsSaying("Port %d is in use by another program, but the engine's REST API needs it. Stop it, or start with"
                        .formatted(guildhall.enginePort())
                + " --guildhall.embedded.engine.port=<another>; 0 takes any free one.");
    }

    @Test
    void aTakenMailPortIsSaidInOneSentence() throws IOException {
        startWithTaken(guildhall.mailPort());

        endsSaying("Port %d is in use by another program, but the embedded mail server needs it. Stop it, or start with"
                        .formatted(guildhall.mailPort())
                + " --guildhall.embedded.mail.port=<another>; 0 takes any free one.");
    }

    @Test
    void aSecondGuildhallOnTheDataDirectoryIsToldSoAndTheFirstStopsCleanly(@TempDir Path logs) {
        guildhall.launch();
        guildhall.awaitReady();
        guildhall.awaitOutput("Guildhall is ready at http://localhost:%d (started in ".formatted(guildhall.webPort()));
        guildhall.awaitOutput("sign in as one of the demo staff at /sign-in; all mail is at /dev/mailbox");

        GuildhallProcess second = new GuildhallProcess(guildhall.data(), logs);
        second.launch();
        second.awaitEnd();
        assertThat(second.output())
                .contains("is in use by another running Guildhall (process %d). Stop it, or start with"
                        .formatted(guildhall.pid()))
                .doesNotContain("\tat ");

        guildhall.stop();
        nothingIsLeft();
    }

    @Test
    void stoppedWhileItStartsItLeavesNothingBehindAndStartsAgain() {
        guildhall.launch();
        guildhall.awaitFile(guildhall.data().resolve("postgres"));
        guildhall.stop();
        nothingIsLeft();

        guildhall.launch();
        guildhall.awaitOutput("HikariPool");
        guildhall.stop();
        nothingIsLeft();

        guildhall.launch();
        guildhall.awaitReady();
    }

    @Test
    void killedWhileItMakesItsDatabaseItMakesItAnew() {
        guildhall.launch();
        guildhall.awaitFile(guildhall.data().resolve("postgres").resolve("postgresql.conf"));
        guildhall.kill();

        guildhall.launch();
        guildhall.awaitReady();
    }

    private void startWithTaken(int port) throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            guildhall.launch();
            assertThat(guildhall.awaitEnd()).isEqualTo(1);
        }
    }

    private void endsSaying(String sentence) {
        assertThat(guildhall.output()).contains(sentence).doesNotContain("\tat ");
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        await("no PostgreSQL is left")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(guildhall.postgresProcesses()).isEmpty());
    }
}
