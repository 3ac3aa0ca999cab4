package org.guildhall.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much work the processors did, which a busy neighbour changes less than how long it took. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** Seconds of this process so far, compiler and garbage collector included. */
    static double ofProcess() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Seconds of the PostgreSQL server of a data directory and its living children. */
    static double ofPostgres(Path dataDirectory) throws IOException {
        String postmaster = Files.readAllLines(dataDirectory.resolve("postgres/postmaster.pid"))
                .getFirst();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(it -> it.toNanos() / 1e9)
                .sum();
    }
}
