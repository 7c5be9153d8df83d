package org.lectern.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** Makes a slug mean another tag, whether that is its new name or a tag that it becomes part of; posts are changed in bulk, by others. */
@ApplicationScoped
public class RedirectTag {
    private static final int MOST_ATTEMPTS = 20;

    private final Tags tags;
    private final TagMeanings meanings;

    /** For the container's proxy. */
    protected RedirectTag() {
        this(null, null);
    }

    @Inject
    public RedirectTag(Tags tags, TagMeanings meanings) {
        this.tags = tags;
        this.meanings = meanings;
    }

    /**
     * What was before, for an undo.
     *
     * @param redirect empty: the slug meant itself
     */
    public record Former(String slug, Optional<String> redirect) {}

    /** How it ended. */
    public sealed interface Result {
        /** @param former of each tag that was changed */
        record Redirected(List<Former> former) implements Result {
            public Redirected {
                former = List.copyOf(former);
            }
        }

        /** Both mean the same one already. */
        record Same() implements Result {}

        /** Others changed the same tag; nothing is changed. */
        record Conflict() implements Result {}
    }

    /** A tag that was redirected to this one, such as the name that it had before, gets its own meaning back. */
    public Result redirect(String slug, String to) {
        if (slug.equals(to)) {
            return new Result.Same();
        }
        List<Former> former = new ArrayList<>();
        if (meanings.meant(to).equals(slug)) {
            Optional<Former> freed = set(to, Optional.empty());
            if (freed.isEmpty()) {
                return new Result.Conflict();
            }
            former.add(freed.get());
        }
        Optional<Former> changed = set(slug, Optional.of(to));
        if (changed.isEmpty()) {
            undo(former);
            return new Result.Conflict();
        }
        if (changed.get().redirect().equals(Optional.of(to))) {
            return new Result.Same();
        }
        former.add(0, changed.get());
        return new Result.Redirected(former);
    }

    /** @return whether all tags lead again where they led */
    public boolean undo(List<Former> former) {
        return former.stream()
                .allMatch(each -> set(each.slug(), each.redirect()).isPresent());
    }

    /** Empty: others were faster, again and again. */
    private Optional<Former> set(String slug, Optional<String> redirect) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Optional<Tag> found = tags.find(slug);
            Tag tag = found.orElseGet(() -> Tag.unknown(slug));
            Document document = tag.document().withOptional(Tag.REDIRECT, redirect);
            if (document.equals(tag.document()) || written(found, tag.with(document))) {
                return Optional.of(new Former(slug, tag.redirect()));
            }
        }
        return Optional.empty();
    }

    /** Of a tag of which nothing else is known, nothing is left. */
    private boolean written(Optional<Tag> found, Tag changed) {
        TagResult result = found.isEmpty()
                ? tags.insert(changed)
                : changed.document().isEmpty() ? tags.delete(found.get()) : tags.replace(changed);
        return result instanceof TagResult.Stored;
    }
}
