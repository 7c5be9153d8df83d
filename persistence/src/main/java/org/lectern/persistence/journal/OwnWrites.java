package org.lectern.persistence.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;

/** Versions of posts that the journal told of lately. Each accounts for one write that is seen in the store. */
@ApplicationScoped
public class OwnWrites {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    private final Cache<String, Boolean> told;

    public OwnWrites() {
        this(Ticker.systemTicker());
    }

    OwnWrites(Ticker ticker) {
        told = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    void remember(@Observes JournalGrew growth) {
        for (JournalEntry entry : growth.entries()) {
            if (entry.subject() == Subject.POST) {
                told.put(key(entry.id(), entry.version()), true);
            }
        }
    }

    /** Whether the journal told of this version; the next one who asks for the same is told no. */
    boolean accountFor(String post, long version) {
        return told.asMap().remove(key(post, version)) != null;
    }

    private static String key(String post, long version) {
        return post + '@' + version;
    }
}
