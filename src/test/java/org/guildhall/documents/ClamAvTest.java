package org.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.guildhall.documents.UploadRefused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Against a clamd that speaks INSTREAM as the real one does, and knows one signature. */
class ClamAvTest {

    /** The test file of EICAR, in two parts so that no scanner takes this source for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path directory;

    private ServerSocket clamd;
    private volatile String instead = "";

    @BeforeEach
    void start() throws IOException {
        clamd = new ServerSocket(0);
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void cleanFilesPassWhateverTheirSize() {
        assertThatCode(() -> scanner(true).scan(file("clean"))).doesNotThrowAnyException();
        assertThatCode(() -> scanner(true).scan(file("x".repeat(300_000)))).doesNotThrowAnyException();
    }

    @Test
    void theTestFileIsFound() {
        assertThat(refused(EICAR)).isEqualTo(Reason.INFECTED);
    }

    @Test
    void withoutAClearAnswerNothingPasses() throws IOException {
        instead = "INSTREAM size limit exceeded. ERROR";
        assertThat(refused("clean")).isEqualTo(Reason.SCANNER_AWAY);
        instead = "nonsense OK";
        assertThat(refused("clean")).isEqualTo(Reason.SCANNER_AWAY);
        instead = " ";
        assertThat(refused("clean")).isEqualTo(Reason.SCANNER_AWAY);
        clamd.close();
        assertThat(refused("clean")).isEqualTo(Reason.SCANNER_AWAY);
    }

    @Test
    void switchedOffItAsksNobody() throws IOException {
        clamd.close();

        assertThatCode(() -> scanner(false).scan(file(EICAR))).doesNotThrowAnyException();
    }

    private Reason refused(String content) {
        UploadRefused refusal =
                catchThrowableOfType(UploadRefused.class, () -> scanner(true).scan(file(content)));
        assertThat(refusal).isNotNull();
        return refusal.reason();
    }

    private ClamAv scanner(boolean enabled) {
        return new ClamAv(new DocumentSettings(
                new DocumentSettings.Uploads(DataSize.ofMegabytes(25), 20, 200, 4),
                new DocumentSettings.VirusScan(enabled, "127.0.0.1", clamd.getLocalPort(), Duration.ofSeconds(10))));
    }

    private Path file(String content) {
        try {
            return Files.writeString(Files.createTempFile(directory, "upload", null), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (true) {
            try (Socket socket = clamd.accept()) {
                socket.getOutputStream()
                        .write((answer(new DataInputStream(socket.getInputStream())) + "\0")
                                .getBytes(StandardCharsets.UTF_8));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String answer(DataInputStream request) throws IOException {
        String command = new String(request.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length; (length = request.readInt()) != 0; ) {
            content.write(request.readNBytes(length));
        }
        if (!instead.isEmpty()) {
            return instead;
        }
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        return content.toString(StandardCharsets.UTF_8).contains(EICAR)
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK";
    }
}
