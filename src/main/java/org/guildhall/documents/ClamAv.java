package org.guildhall.documents;

import static org.guildhall.documents.UploadRefused.Reason.INFECTED;
import static org.guildhall.documents.UploadRefused.Reason.SCANNER_AWAY;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.languages.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a clamd by its INSTREAM command; without a clear answer nothing passes. */
@Component
class ClamAv implements VirusScanner {

    private static final Logger log = LoggerFactory.getLogger(ClamAv.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;

    private final DocumentSettings.VirusScan settings;

    ClamAv(DocumentSettings settings) {
        this.settings = settings.virusScan();
    }

    @Override
    public void scan(Path file) {
        if (!settings.enabled()) {
            return;
        }
        String answer = ask(file);
        if (answer.endsWith(" FOUND")) {
            log.warn("The virus scanner refused an upload: {}", answer);
            throw new UploadRefused(INFECTED, Wording.of("documents.upload.infected"));
        }
        if (!answer.equals("stream: OK")) {
            log.error(
                    "Expected clamd at {}:{} to say OK or FOUND, but it said: {}",
                    settings.host(),
                    settings.port(),
                    answer);
            throw away();
        }
    }

    private String ask(Path file) {
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            socket.setSoTimeout(timeout);
            send(file, new DataOutputStream(socket.getOutputStream()));
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            log.error(
                    "Expected clamd at {}:{} to scan an upload, but it failed: {}. Uploads are refused until it answers.",
                    settings.host(),
                    settings.port(),
                    e.toString());
            throw away();
        }
    }

    /** Chunks, each behind its length in four bytes; a length of zero ends them. */
    private static void send(Path file, DataOutputStream clamd) throws IOException {
        clamd.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read; (read = content.read(chunk)) >= 0; ) {
                clamd.writeInt(read);
                clamd.write(chunk, 0, read);
            }
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static UploadRefused away() {
        return new UploadRefused(SCANNER_AWAY, Wording.of("documents.upload.scanner-away"));
    }
}
