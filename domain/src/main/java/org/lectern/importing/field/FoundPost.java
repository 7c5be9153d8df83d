package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;

/**
 * A post as its source has it, not yet compared with what is stored.
 *
 * @param slug the one it asks for
 * @param fields its core fields and attributes, without slug and source
 * @param tagLabels the tags as written, by their slugs
 * @param warnings what the post's owner should know, each sentence beginning with the path
 * @param parts the talks of notes, in their order; each says in {@link PostFields#PART_OF} where it stands, but not in which whole
 */
public record FoundPost(
        Provenance from,
        Optional<Slug> slug,
        Document fields,
        Map<String, String> tagLabels,
        List<String> warnings,
        List<FoundPost> parts) {
    public FoundPost {
        tagLabels = Map.copyOf(tagLabels);
        warnings = List.copyOf(warnings);
        parts = List.copyOf(parts);
    }

    /** The file it was found in. */
    public String path() {
        return from.path();
    }

    /** Of the bytes it was made of: the same text again has the same hash. */
    public String hash() {
        return from.original().hash();
    }

    public Optional<String> title() {
        return fields.text(PostFields.TITLE);
    }

    /** Whether it has neither title nor date. */
    public boolean isUntold() {
        return title().isEmpty() && fields.value(PostFields.PUBLISHED).isEmpty();
    }

    /** With other fields. */
    public FoundPost with(Document fields) {
        return new FoundPost(from, slug, fields, tagLabels, warnings, parts);
    }

    /** With other tags in its fields, and their labels. */
    public FoundPost tagged(Document fields, Map<String, String> tagLabels) {
        return new FoundPost(from, slug, fields, tagLabels, warnings, parts);
    }

    /** With one more warning, before the others. */
    public FoundPost warned(String warning) {
        List<String> all = new ArrayList<>(List.of(warning));
        all.addAll(warnings);
        return new FoundPost(from, slug, fields, tagLabels, all, parts);
    }

    /** @param addresses where it was to be read: whole URLs, or paths that begin with a slash */
    public FoundPost withAddresses(List<String> addresses) {
        return from(from.with(addresses));
    }

    /** @param identity what its source knows it by */
    public FoundPost identified(String identity) {
        return from(from.with(identity));
    }

    /** @param feedId the id that it has, or had, in a feed */
    public FoundPost syndicated(String feedId) {
        return from(from.syndicated(feedId));
    }

    /** @param lasting the id that a Lectern, this one or another, gave to it */
    public FoundPost about(String lasting) {
        return from(from.about(lasting));
    }

    public FoundPost doubting(Doubt doubt) {
        return from(from.with(doubt));
    }

    /** @param fields those that the format did not read, but concluded from what it did */
    public FoundPost derived(Set<String> fields) {
        return from(from.derived(fields));
    }

    /** Its source has nothing to know it by. */
    public FoundPost weak() {
        return from(from.weak());
    }

    /** @param parts the talks of these notes, whose own text is what stands before them */
    public FoundPost withParts(List<FoundPost> parts) {
        return new FoundPost(from, slug, fields, tagLabels, warnings, parts);
    }

    private FoundPost from(Provenance other) {
        return new FoundPost(other, slug, fields, tagLabels, warnings, parts);
    }
}
