package org.lectern.web.api.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.journal.JournalGrew;
import org.lectern.time.Background;
import org.lectern.time.Recurring;

/** All who listen to changes on this node. They cost no thread: one task serves all, whenever there is something to do. */
@ApplicationScoped
public class ChangeStreams implements Recurring {
    private static final Logger LOG = System.getLogger(ChangeStreams.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** After which a client that takes nothing is let go; the journal has everything for it when it comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChangePages pages;
    private final ChangesSettings settings;
    private final Background background;
    private final Clock clock;
    private final Set<ChangeStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean isClosed;
    private Instant lastBeat = Instant.MIN;

    /** For the container's proxy. */
    protected ChangeStreams() {
        this(null, null, null, null);
    }

    @Inject
    public ChangeStreams(ChangePages pages, ChangesSettings settings, Background background, Clock clock) {
        this.pages = pages;
        this.settings = settings;
        this.background = background;
        this.clock = clock;
    }

    /** To be called before {@link #add}, and followed by {@link #free} if that does not come. @return whether there is a place */
    boolean reserve() {
        if (!isClosed && places.incrementAndGet() <= settings.clients()) {
            return true;
        }
        if (!isClosed) {
            places.decrementAndGet();
        }
        return false;
    }

    void free() {
        places.decrementAndGet();
    }

    void add(ChangeStream stream) {
        streams.add(stream);
        if (isClosed) {
            stream.end();
        }
        call();
    }

    void remove(ChangeStream stream) {
        if (streams.remove(stream)) {
            free();
        }
    }

    int size() {
        return streams.size();
    }

    void grew(@Observes JournalGrew fact) {
        call();
    }

    /** Something may be there to be sent. Returns at once. */
    void call() {
        if (!streams.isEmpty() && calls.getAndIncrement() == 0) {
            try {
                background.run(this::serve);
            } catch (RuntimeException noThread) {
                calls.set(0);
                LOG.log(Level.WARNING, "changes.delayed: no thread is there to send them", noThread);
            }
        }
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** Lets clients know that the line is there, and servers which of them are not; looks whether a call was missed. */
    @Override
    public void run() {
        Instant now = clock.instant();
        boolean beats = !now.isBefore(lastBeat.plus(HEARTBEAT));
        lastBeat = beats ? now : lastBeat;
        for (ChangeStream stream : streams) {
            if (stream.isOver()) {
                remove(stream);
            } else if (stream.isStuckFor(PATIENCE)) {
                stream.end();
            } else if (beats) {
                stream.position().beat();
                stream.push();
            }
        }
        if (streams.isEmpty()) {
            pages.forget();
        }
        call();
    }

    @Override
    public void end() {
        isClosed = true;
        streams.forEach(ChangeStream::end);
    }

    /** One at a time; calls that come meanwhile are answered before it returns. */
    private void serve() {
        int answered = calls.get();
        do {
            try {
                pages.read();
                streams.forEach(ChangeStream::push);
                pages.help(streams);
            } catch (RuntimeException | Error failure) {
                calls.set(0);
                throw failure;
            }
            answered = calls.addAndGet(-answered);
        } while (answered != 0);
    }
}
