package org.lectern.post.kind;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;

/**
 * The kinds that there are now: those that Lectern brings, with the fields that the site gave them, and those of the site alone. What
 * another node or program changed shows after {@value #SECONDS_KEPT} second at most; what this node changed, at once.
 *
 * <p>Every question may ask the store, and then throws {@link org.lectern.post.StoreUnavailable} when it does not answer.
 */
@ApplicationScoped
public class Kinds {
    private static final long SECONDS_KEPT = 1;
    private static final String ALL = "all";

    private final LoadingCache<String, KnownKinds> known;

    /** For the container's proxy. */
    protected Kinds() {
        this(List.of());
    }

    @Inject
    public Kinds(@Any Instance<PostKind> builtIn, DeclaredKinds declared, KindReading reading) {
        this(builtIn.stream().toList(), declared, reading, Ticker.systemTicker());
    }

    /** Only kinds that Lectern brings. */
    public Kinds(List<? extends PostKind> builtIn) {
        this(builtIn, new NoDeclaredKinds(), new KindReading(), Ticker.systemTicker());
    }

    Kinds(List<? extends PostKind> builtIn, DeclaredKinds declared, KindReading reading, Ticker ticker) {
        KnownKinds.Source source = new KnownKinds.Source(List.copyOf(builtIn), declared, reading);
        KnownKinds.Memory memory = new KnownKinds.Memory();
        known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(SECONDS_KEPT))
                .ticker(ticker)
                .build(all -> memory.refreshed(source));
    }

    private Kinds(LoadingCache<String, KnownKinds> known) {
        this.known = known;
    }

    /** The kinds of this moment, if this one were so. */
    Kinds supposing(Kind kind) {
        KnownKinds supposed = now().supposing(kind);
        return new Kinds(Caffeine.newBuilder().build(all -> supposed));
    }

    /** What is being read at this moment is forgotten too: it may be from before the change. */
    void forget(@Observes KindsChanged change) {
        known.invalidate(ALL);
    }

    /** Another node may have changed one. */
    void forget(@Observes JournalGrew growth) {
        if (growth.entries().stream().anyMatch(entry -> entry.subject() == Subject.KIND)) {
            known.invalidate(ALL);
        }
    }

    /** Another program may have changed one. */
    void forget(@Observes ForeignChangesSeen foreign) {
        known.invalidate(ALL);
    }

    /** By their labels. */
    public List<Kind> all() {
        return now().all();
    }

    public List<String> names() {
        return all().stream().map(Kind::name).toList();
    }

    public boolean isKnown(String name) {
        return find(name).isPresent();
    }

    public Optional<Kind> find(String name) {
        return now().find(name);
    }

    /** The kind as the store has it at this moment, whatever was known before. */
    public Optional<Kind> findAnew(String name) {
        known.invalidate(ALL);
        return find(name);
    }

    /** A kind as it was; empty where it never had this version. */
    public Optional<Kind> version(String name, long version) {
        return now().version(name, version);
    }

    /** What posts of this kind are checked by; empty for a kind that is not there. */
    Optional<CompiledKind> compiled(String name) {
        return now().compiled(name);
    }

    private KnownKinds now() {
        return known.get(ALL);
    }
}
