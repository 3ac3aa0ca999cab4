package org.guildhall.killing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads the database of a running Guildhall, wherever its port is after the last start. */
final class Books {

    private static final int PORT_LINE = 3;

    private final Path pidFile;

    Books(Path dataDirectory) {
        this.pidFile = dataDirectory.resolve("postgres").resolve("postmaster.pid");
    }

    /** @throws org.springframework.dao.DataAccessException while the database is away */
    JdbcClient read() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:%s/guildhall?user=postgres".formatted(port())));
    }

    private String port() {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            // Port 1 answers nobody: the same as a database that is away.
            return lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "1";
        } catch (java.nio.file.NoSuchFileException e) {
            return "1";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
