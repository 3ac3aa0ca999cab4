package org.guildhall.duediligence.lists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings lists up to date; whatever goes wrong, the last good version stays in force and the problem is kept. */
public final class ListRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ListRefresh.class);

    /** A list does not lose half its entries in a day; a file that was cut off does. */
    private static final double SMALLEST_SHARE = 0.5;

    private final ListVersions versions;
    private final FeedStates states;
    private final ListDownload download;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** With the limits of production: two minutes and 256 MiB a file. */
    public ListRefresh(ListVersions versions, FeedStates states, TransactionTemplate transaction, Clock clock) {
        this(versions, states, new ListDownload(Duration.ofMinutes(2), 256 << 20), transaction, clock);
    }

    ListRefresh(
            ListVersions versions,
            FeedStates states,
            ListDownload download,
            TransactionTemplate transaction,
            Clock clock) {
        this.versions = versions;
        this.states = states;
        this.download = download;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Fetches a list when its time has come.
     *
     * @return the new version; empty when nothing changed, it was not time yet or it failed
     */
    public Optional<ListVersion> refresh(ListFeed feed) {
        Instant now = clock.instant();
        if (!states.take(feed.name(), now, now.minus(feed.every()))) {
            return Optional.empty();
        }
        try {
            return fetched(feed, now);
        } catch (ListUnreadable problem) {
            String message = Objects.requireNonNullElse(problem.getMessage(), "The list cannot be read.");
            states.failed(feed.name(), message);
            LOG.warn("List '{}' was not renewed, the last good version stays in force. {}", feed.name(), message);
            return Optional.empty();
        } catch (RuntimeException unexpected) {
            states.failed(feed.name(), unexpected.toString());
            LOG.error("List '{}' was not renewed, the last good version stays in force", feed.name(), unexpected);
            return Optional.empty();
        }
    }

    private Optional<ListVersion> fetched(ListFeed feed, Instant now) {
        Optional<ListVersion> latest = versions.latest(feed.name());
        String[] known = latest.isEmpty() ? new String[0] : validators(feed);
        List<ListDownload.Fetched> answers = answers(feed, known);
        if (answers.stream().allMatch(answer -> answer.content() == null)) {
            states.confirmed(feed.name(), now, String.join("\n", known));
            return Optional.empty();
        }
        List<ListFile> files = whole(feed, answers);
        String validators = String.join(
                "\n", answers.stream().map(ListDownload.Fetched::validator).toList());
        String sha256 = ListVersionHash.of(files);
        if (latest.isPresent() && latest.get().sha256().equals(sha256)) {
            states.confirmed(feed.name(), now, validators);
            return Optional.empty();
        }
        List<ListEntry> entries = feed.format().parse(files);
        return Optional.of(Objects.requireNonNull(transaction.execute(status -> {
            ListVersion kept = keep(feed, latest, files, sha256, entries, now);
            states.confirmed(feed.name(), now, validators);
            return kept;
        })));
    }

    private ListVersion keep(
            ListFeed feed,
            Optional<ListVersion> latest,
            List<ListFile> files,
            String sha256,
            List<ListEntry> entries,
            Instant now) {
        if (latest.isPresent() && entries.size() < latest.get().entries() * SMALLEST_SHARE) {
            throw new ListUnreadable(
                    "Expected about %,d entries in list '%s' as before, but found %,d. Compare it with the publisher's page; if it is right, configure it under a new name."
                            .formatted(latest.get().entries(), feed.name(), entries.size()));
        }
        ListVersion version = versions.keep(feed.name(), feed.format(), files, sha256, entries, now);
        ListDifference difference = versions.difference(version.number());
        LOG.info(
                "List '{}' has a new version {} with {} entries: {} added, {} changed, {} removed",
                feed.name(),
                sha256,
                entries.size(),
                difference.added().size(),
                difference.changed().size(),
                difference.removed().size());
        return version;
    }

    private String[] validators(ListFeed feed) {
        String[] known =
                states.find(feed.name()).map(FeedState::validators).orElse("").split("\n", -1);
        return known.length == feed.addresses().size() ? known : new String[0];
    }

    private List<ListDownload.Fetched> answers(ListFeed feed, String[] known) {
        List<ListDownload.Fetched> answers = new ArrayList<>();
        for (int i = 0; i < feed.addresses().size(); i++) {
            answers.add(download.fetch(feed.addresses().get(i), known.length == 0 ? "" : known[i]));
        }
        return answers;
    }

    /** The files of one day: those that have not changed are fetched as well once another has. */
    private List<ListFile> whole(ListFeed feed, List<ListDownload.Fetched> answers) {
        List<ListFile> files = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            byte[] content = answers.get(i).content();
            if (content == null) {
                content = download.fetch(feed.addresses().get(i), "").content();
            }
            String name = i < feed.format().fileNames().size()
                    ? feed.format().fileNames().get(i)
                    : feed.addresses().get(i).toString();
            files.add(new ListFile(name, Objects.requireNonNull(content)));
        }
        return files;
    }
}
