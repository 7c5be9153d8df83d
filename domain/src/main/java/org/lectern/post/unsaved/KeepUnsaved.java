package org.lectern.post.unsaved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.post.PostLimits;

/**
 * Keeps what people type, so that no crash takes it. Of several windows with the same post, the text of one is never put in the place of
 * another's without its having been seen: who keeps a text says which turn it had seen last.
 */
@ApplicationScoped
public class KeepUnsaved {
    /** In characters; a post with the longest text fits. */
    public static final int MAX_LENGTH = PostLimits.MAX_SOURCE + 512 * 1024;

    public static final int MAX_FIELDS = 10_000;

    /** Of one person. The next one is refused, rather than an old one dropped. */
    public static final int MAX_TEXTS = 200;

    private static final int MAX_NAME = 200;

    private final UnsavedTexts texts;
    private final Clock clock;

    /** For the container's proxy. */
    protected KeepUnsaved() {
        this(null, null);
    }

    @Inject
    public KeepUnsaved(UnsavedTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @param text its turn is the one that the window saw last; 0: it saw none */
    public KeepResult keep(UnsavedText text) {
        if (isTooLong(text)) {
            return new KeepResult.TooLong();
        }
        Instant now = clock.instant();
        Optional<UnsavedText> there = texts.find(text.user(), text.subject());
        if (there.isEmpty()) {
            return insert(text.keptAt(now, text.turn() + 1));
        }
        UnsavedText stored = there.get();
        boolean isSeen = stored.turn() == text.turn() || stored.window().equals(text.window());
        UnsavedText next = text.keptAt(now, stored.turn() + 1);
        if (isSeen && texts.replace(next, stored.turn())) {
            return new KeepResult.Kept(next);
        }
        return new KeepResult.TypedElsewhere(
                isSeen ? texts.find(text.user(), text.subject()).orElse(stored) : stored);
    }

    private KeepResult insert(UnsavedText first) {
        if (texts.count(first.user()) >= MAX_TEXTS) {
            return new KeepResult.TooMany();
        }
        if (texts.insert(first)) {
            return new KeepResult.Kept(first);
        }
        return texts.find(first.user(), first.subject())
                .<KeepResult>map(KeepResult.TypedElsewhere::new)
                .orElseGet(() -> new KeepResult.Kept(first));
    }

    private static boolean isTooLong(UnsavedText text) {
        int values = text.fields().values().stream().mapToInt(List::size).sum();
        return text.length() > MAX_LENGTH
                || values > MAX_FIELDS
                || text.subject().length() > MAX_NAME
                || text.window().length() > MAX_NAME;
    }
}
