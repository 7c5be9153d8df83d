package org.lectern.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.setting.WholeNumber;

/**
 * What feeds hold: {@code LECTERN_FEED_CONTENT}, {@code full} texts or a {@code summary} of each (full); {@code LECTERN_FEED_ENTRIES}, how
 * many entries where the reader asks for no number ({@value #DEFAULT_ENTRIES}).
 */
@ApplicationScoped
public class FeedSettings {
    static final int DEFAULT_ENTRIES = 20;

    private static final WholeNumber ENTRIES =
            new WholeNumber("LECTERN_FEED_ENTRIES", "how many entries a feed shall have", 1, 100, DEFAULT_ENTRIES);

    private final boolean isFull;
    private final int entries;

    /** For the container's proxy. */
    protected FeedSettings() {
        this(Optional.empty(), Optional.empty());
    }

    @Inject
    public FeedSettings(Config config) {
        this(
                config.getOptionalValue("lectern.feed.content", String.class),
                config.getOptionalValue("lectern.feed.entries", String.class));
    }

    public FeedSettings(Optional<String> content, Optional<String> entries) {
        isFull = stated(content).map(FeedSettings::isFull).orElse(true);
        this.entries = ENTRIES.of(entries);
    }

    /** A mistake shows when the application starts. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        entries();
    }

    public static FeedSettings usual() {
        return new FeedSettings(Optional.empty(), Optional.empty());
    }

    /** Whether entries come with their whole texts. */
    boolean isFull() {
        return isFull;
    }

    int entries() {
        return entries;
    }

    private static Optional<String> stated(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean isFull(String content) {
        if (!content.equals("full") && !content.equals("summary")) {
            throw new IllegalArgumentException("LECTERN_FEED_CONTENT is '" + content
                    + "'; set it to full or to summary, or remove it to have full texts in feeds");
        }
        return content.equals("full");
    }
}
