package org.lectern.tag;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lectern.document.Document;

/** The tags of a test. Keeps {@link Tags}' contract, in a map. */
public class InMemoryTags implements Tags {
    private final NavigableMap<String, Tag> tags = new TreeMap<>();

    @Override
    public synchronized Map<String, String> labels(Collection<String> slugs) {
        Map<String, String> labels = new HashMap<>();
        slugs.forEach(slug -> find(slug).flatMap(Tag::label).ifPresent(label -> labels.put(slug, label)));
        return labels;
    }

    @Override
    public synchronized void rememberLabels(Map<String, String> labelsBySlug) {
        labelsBySlug.forEach((slug, label) -> {
            Tag tag = find(slug).orElseGet(() -> Tag.unknown(slug));
            if (tag.label().isEmpty()) {
                tags.put(slug, tag.with(tag.document().with(Tag.LABEL, label)));
            }
        });
    }

    @Override
    public synchronized Optional<Tag> find(String slug) {
        return Optional.ofNullable(tags.get(slug));
    }

    @Override
    public List<Tag> findAllAround(Collection<String> slugs) {
        return all(tag -> slugs.contains(tag.slug())
                || !Collections.disjoint(tag.synonyms(), slugs)
                || tag.redirect().filter(slugs::contains).isPresent());
    }

    @Override
    public synchronized List<Tag> page(Optional<String> after, int limit) {
        return tags.tailMap(after.orElse(""), false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized TagResult insert(Tag tag) {
        return find(tag.slug())
                .<TagResult>map(TagResult.Stale::new)
                .orElseGet(() -> stored(new Tag(tag.slug(), 1, tag.document())));
    }

    @Override
    public synchronized TagResult restore(Tag tag) {
        return find(tag.slug()).<TagResult>map(TagResult.Stale::new).orElseGet(() -> stored(tag));
    }

    @Override
    public synchronized TagResult replace(Tag changed) {
        return refusal(changed)
                .orElseGet(() -> stored(new Tag(changed.slug(), changed.version() + 1, changed.document())));
    }

    @Override
    public synchronized TagResult delete(Tag tag) {
        return refusal(tag).orElseGet(() -> new TagResult.Stored(tags.remove(tag.slug())));
    }

    /** As another program would. */
    public synchronized void put(String slug, Document document) {
        tags.put(slug, new Tag(slug, 0, document));
    }

    private synchronized List<Tag> all(Predicate<Tag> condition) {
        return tags.values().stream().filter(condition).toList();
    }

    private TagResult stored(Tag tag) {
        tags.put(tag.slug(), tag);
        return new TagResult.Stored(tag);
    }

    private Optional<TagResult> refusal(Tag changed) {
        Tag current = tags.get(changed.slug());
        if (current == null) {
            return Optional.of(new TagResult.Missing());
        }
        return current.version() == changed.version() ? Optional.empty() : Optional.of(new TagResult.Stale(current));
    }
}
