package org.guildhall.benchmarks.screening;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListedName;
import org.guildhall.duediligence.matching.PartyQuery;
import org.guildhall.duediligence.matching.ScreeningIndex;

/** How long a list of a size takes to index and a party to look up, in processor time of one thread and by the clock. */
final class Speed {

    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 5_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Speed() {}

    static void measure(List<ListEntry> listed, int size) {
        List<ListEntry> entries = grown(listed, size);
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        ScreeningIndex index = ScreeningIndex.of(entries);
        System.out.printf(
                "%,d entries with %,d names: indexed in %.1f s (%.1f s of processor)%n",
                entries.size(),
                entries.stream().mapToInt(entry -> entry.names().size()).sum(),
                (System.nanoTime() - start) / 1e9,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
        Random random = new Random(11);
        Mutations mutations = new Mutations(13);
        look(index, entries, random, mutations, WARM_UP);
        long[][] times = look(index, entries, random, mutations, MEASURED);
        for (int i = 0; i < 2; i++) {
            Arrays.sort(times[i]);
            System.out.printf(
                    "  one look-up, %s: median %.2f ms, p99 %.2f ms, longest %.1f ms%n",
                    i == 0 ? "processor" : "clock",
                    times[i][MEASURED / 2] / 1e6,
                    times[i][MEASURED * 99 / 100] / 1e6,
                    times[i][MEASURED - 1] / 1e6);
        }
    }

    private static long[][] look(
            ScreeningIndex index, List<ListEntry> entries, Random random, Mutations mutations, int count) {
        long[][] times = new long[2][count];
        List<String> ordinary = OrdinaryNames.some(count);
        for (int i = 0; i < count; i++) {
            ListEntry entry = entries.get(random.nextInt(entries.size()));
            String name =
                    entry.names().get(random.nextInt(entry.names().size())).text();
            String asked =
                    i % 3 == 0 ? ordinary.get(i) : mutations.twoSlips(name).orElse(name);
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            index.search(PartyQuery.named(entry.kind(), asked), 10);
            times[0][i] = THREADS.getCurrentThreadCpuTime() - cpu;
            times[1][i] = System.nanoTime() - start;
        }
        return times;
    }

    /** More entries of the same sort: words of listed names put together anew. */
    static List<ListEntry> grown(List<ListEntry> listed, int size) {
        List<ListEntry> entries = new ArrayList<>(listed.subList(0, Math.min(size, listed.size())));
        Random random = new Random(5);
        while (entries.size() < size) {
            ListEntry one = listed.get(random.nextInt(listed.size()));
            ListEntry other = listed.get(random.nextInt(listed.size()));
            if (one.kind() != other.kind()) {
                continue;
            }
            List<ListedName> names = new ArrayList<>();
            for (ListedName name : one.names()) {
                String[] head = name.text().split("\\s+", 2);
                String[] tail = other.names()
                        .get(random.nextInt(other.names().size()))
                        .text()
                        .split("\\s+", 2);
                names.add(new ListedName(head[0] + " " + tail[tail.length - 1], name.strength()));
            }
            entries.add(new ListEntry("G" + entries.size(), one.kind(), names, one.details(), one.programme()));
        }
        return entries;
    }
}
