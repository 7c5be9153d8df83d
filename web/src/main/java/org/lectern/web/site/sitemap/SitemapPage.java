package org.lectern.web.site.sitemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.journal.Effect;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;
import org.lectern.web.cache.AnswerParts;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;

/** {@code /sitemap.xml}, and the files that it names where it is an index. They are kept for a while: programs fetch all of them in a row. */
@ApplicationScoped
public class SitemapPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/sitemap(?:-([a-z0-9-]{1,20}))?\\.xml");
    private static final String CONTENT_TYPE = "application/xml;charset=UTF-8";

    /** What other programs write into the store, and what appears by its time, shows after that. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** In bytes. */
    private static final long MOST = 24L * 1024 * 1024;

    private final Sitemaps sitemaps;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Key, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, byte[] bytes) -> bytes.length)
            .expireAfterWrite(KEPT)
            .build();

    /** For the container's proxy. */
    protected SitemapPage() {
        this(null);
    }

    @Inject
    public SitemapPage(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    private record Key(String base, String name, long changes) {}

    void drop(@Observes JournalGrew grown) {
        if (grown.entries().stream().anyMatch(SitemapPage::shows)) {
            changes.incrementAndGet();
            kept.invalidateAll();
        }
    }

    /** Addresses of posts with their dates, and those of tags; neither drafts nor names of people and events. */
    private static boolean shows(JournalEntry entry) {
        return entry.subject() == Subject.TAG || entry.subject() == Subject.POST && entry.effect() != Effect.HIDDEN;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        String name = Optional.ofNullable(path.group(1)).orElse("");
        Key key = new Key(visit.base(), name, changes.get());
        return Optional.ofNullable(kept.get(key, missing -> made(missing, visit).orElse(null)))
                .map(bytes -> Answer.of(CONTENT_TYPE, bytes).showing(Set.of(AnswerParts.ANY)));
    }

    private Optional<byte[]> made(Key key, Visit visit) {
        return key.name().isEmpty()
                ? Optional.of(sitemaps.whole(key.base(), visit.now()))
                : sitemaps.piece(key.name(), key.base(), visit.now());
    }
}
