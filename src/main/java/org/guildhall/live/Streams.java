package org.guildhall.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The pages that are open on this node, each with a bell of its own. */
@Component
public class Streams {

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    /** One open page: rung when something of its reader's may have changed. */
    public final class Stream implements AutoCloseable {

        private final Audience audience;
        private final Semaphore rings = new Semaphore(0);

        private Stream(Audience audience) {
            this.audience = audience;
        }

        /** Waits for a ring, at most so long. @return whether it rang */
        public boolean await(Duration longest) throws InterruptedException {
            boolean rang = rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            rings.drainPermits();
            return rang;
        }

        /** Whether the application still serves it. */
        public boolean isOpen() {
            return open.contains(this);
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }

    /** Opens a stream for somebody's page; they hear of nothing but what their role or organisation may see. */
    public Stream open(SignedIn person) {
        Stream stream = new Stream(Audience.of(person));
        open.add(stream);
        return stream;
    }

    void ring(Audience audience) {
        open.stream().filter(stream -> stream.audience.equals(audience)).forEach(stream -> stream.rings.release());
    }

    /** Ends them all, so that nothing waits for them when the application stops. */
    void end() {
        Set<Stream> ended = Set.copyOf(open);
        open.clear();
        ended.forEach(stream -> stream.rings.release());
    }
}
