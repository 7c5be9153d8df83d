package org.lectern.syndication;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.journal.DurableFollower;
import org.lectern.journal.Effect;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.NotYet;
import org.lectern.journal.Subject;
import org.lectern.site.Addresses;

/**
 * Tells the hub, if there is one, which feeds changed for their readers: the site's own and those of the tags concerned, in all formats. A hub
 * that does not answer is told later, for a day; readers who come by themselves miss nothing.
 */
@ApplicationScoped
public class TellHub implements DurableFollower {
    private static final Logger LOG = System.getLogger(TellHub.class.getName());
    private static final List<String> FORMATS = List.of("atom", "rss", "json");
    private static final String TAG = "tag:";

    /** What changes meanwhile is told together. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Of one turn; an import brings more than anybody waits for. */
    private static final int MOST_TAGS = 30;

    private final HubSettings settings;
    private final Optional<Hub> hub;
    private final Addresses addresses;
    private final Patience patience;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;

    /** For the container's proxy. */
    protected TellHub() {
        this(HubSettings.none(), null, Clock.systemUTC());
    }

    @Inject
    public TellHub(HubSettings settings, Addresses addresses, Clock clock) {
        this(settings, settings.address().map(HttpHub::new), addresses, clock);
    }

    TellHub(HubSettings settings, Optional<? extends Hub> hub, Addresses addresses, Clock clock) {
        this.settings = settings;
        this.hub = hub.map(each -> each);
        this.addresses = addresses;
        this.clock = clock;
        patience = new Patience(clock);
    }

    @Override
    public String name() {
        return "websub";
    }

    /** Telling a feed twice does no harm. */
    @Override
    public void follow(List<JournalEntry> entries) {
        if (hub.isEmpty()) {
            return;
        }
        List<JournalEntry> seen = entries.stream().filter(TellHub::isSeen).toList();
        if (seen.isEmpty()) {
            return;
        }
        if (clock.instant().isBefore(notBefore)) {
            throw new NotYet("the hub was told a moment ago", notBefore);
        }
        try {
            for (String feed : feeds(seen)) {
                hub.get().tell(feed);
            }
            patience.succeeded();
            notBefore = clock.instant().plus(PAUSE);
        } catch (IOException failure) {
            postpone(failure);
        }
    }

    @PreDestroy
    void close() {
        try {
            if (hub.isPresent() && hub.get() instanceof HttpHub open) {
                open.close();
            }
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "websub.closed", gone);
        }
    }

    private void postpone(IOException failure) {
        Optional<Instant> next = patience.failed();
        if (next.isPresent()) {
            LOG.log(Level.WARNING, "websub.untold: {0}; next try {1}", failure.getMessage(), next.get());
            throw new NotYet("the hub cannot be told", next.get());
        }
        LOG.log(
                Level.ERROR,
                "websub.given-up: for a day the hub could not be told of changes: {0}",
                failure.getMessage());
    }

    private static boolean isSeen(JournalEntry entry) {
        return entry.subject() == Subject.POST && entry.effect() != Effect.HIDDEN;
    }

    private List<String> feeds(List<JournalEntry> entries) {
        Set<String> paths = new LinkedHashSet<>(Set.of("/feed"));
        entries.stream()
                .flatMap(entry -> entry.touched().stream())
                .filter(touched -> touched.startsWith(TAG))
                .distinct()
                .sorted()
                .limit(MOST_TAGS)
                .forEach(tag -> paths.add(addresses.tagPath(tag.substring(TAG.length())) + "/feed"));
        return paths.stream().flatMap(this::inAllFormats).toList();
    }

    private Stream<String> inAllFormats(String path) {
        String base = settings.base().orElse("");
        return FORMATS.stream().map(format -> base + path + "." + format);
    }
}
