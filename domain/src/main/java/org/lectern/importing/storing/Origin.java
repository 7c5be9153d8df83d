package org.lectern.importing.storing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.reference.References;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;
import org.lectern.post.Source;
import org.lectern.syndication.LastingIds;

/** What a stored post remembers of the imports that it came with. */
record Origin(Document document) {
    static final String COPIES = "copies";

    /** Of the import after which the post's references have to be looked at; only where it has some. */
    private static final String REFERRING = "referring";

    private static final String SLUG = "slug";
    private static final String ADDRESSES = "addresses";

    /** What is remembered of a source that is not the one that the post is made of. */
    private static final List<String> OF_A_COPY = List.of("import", "path", "lines", "hash", "id");

    /** The hashes of what its source was before. */
    private static final String FORMER = "former";

    private static final int MOST_FORMER = 500;
    private static final int MOST_COPIES = 100;
    private static final int MOST_ADDRESSES = 50;

    static Origin of(Post stored) {
        return new Origin(stored.document().document(PostFields.SOURCE).orElse(Document.empty()));
    }

    static Origin of(String run, FoundPost found) {
        Document origin = Document.of("import", run).withAll(found.from().document());
        Optional<Object> day = found.from().isWeak() ? found.fields().value(PostFields.PUBLISHED) : Optional.empty();
        boolean refers =
                !References.local(found.fields(), found.from().addresses()).isEmpty();
        return new Origin(origin.withOptional(REFERRING, refers ? Optional.of(run) : Optional.empty())
                .withOptional(SLUG, found.slug().map(Slug::text))
                .withOptional(WeakDays.FIELD, WeakDays.of(day)));
    }

    boolean hasPath(String path) {
        return document.text("path").filter(path::equals).isPresent();
    }

    boolean isOf(String run) {
        return document.text("import").filter(run::equals).isPresent();
    }

    /** Whether the post is as its first import made it. */
    boolean isFirst() {
        return document.number("version").filter(version -> version == 1).isPresent();
    }

    Optional<String> hash() {
        return document.text("hash");
    }

    Optional<String> identity() {
        return document.text("id");
    }

    /** What it is known by in the sources and feeds that it stood in. */
    Stream<String> identities() {
        return Stream.concat(identity().stream(), document.text(Source.FEED_ID).stream())
                .distinct();
    }

    List<String> addresses() {
        return document.texts(ADDRESSES);
    }

    /** The hashes of the same post in other sources. */
    List<String> copies() {
        return document.documents(COPIES).stream()
                .flatMap(copy -> copy.text("hash").stream())
                .toList();
    }

    boolean isWeak() {
        return document.has(WeakDays.FIELD);
    }

    /** Whether the file asked for this slug, whichever it got. */
    boolean asksFor(Optional<Slug> slug) {
        return slug.isPresent() && document.text(SLUG).equals(slug.map(Slug::text));
    }

    /** Remembering that the other one is the same post. */
    Origin with(Origin copy) {
        Document summary = Document.empty();
        for (String name : OF_A_COPY) {
            summary = summary.withOptional(name, copy.document.value(name));
        }
        List<Document> copies = new ArrayList<>(document.documents(COPIES));
        copies.addAll(copy.document.documents(COPIES));
        copies.removeIf(each -> each.text("path").equals(copy.document.text("path")));
        copies.add(summary);
        Set<String> addresses = new LinkedHashSet<>(addresses());
        addresses.addAll(copy.addresses());
        Document joined =
                document.with(COPIES, copies.subList(Math.max(0, copies.size() - MOST_COPIES), copies.size()));
        return new Origin(
                addresses.isEmpty()
                        ? joined
                        : joined.with(
                                ADDRESSES,
                                addresses.stream().limit(MOST_ADDRESSES).toList()));
    }

    /**
     * With the id in feeds of the earlier one, else with the later one's: so a post brings the id along that it has in its old feed. One that
     * a Lectern gave means that Lectern's post.
     */
    Origin knownAs(Origin former, Origin later) {
        Optional<String> kept = former.document
                .text(Source.FEED_ID)
                .or(() -> later.document.text(Source.FEED_ID).filter(id -> !LastingIds.isOfLectern(id)));
        return new Origin(document.without(Source.FEED_ID).withOptional(Source.FEED_ID, kept));
    }

    /** What an earlier state of the same source had, and this one cannot say; its bytes stay with the history of the post. */
    Origin after(Origin former) {
        List<String> hashes = Stream.concat(former.document.texts(FORMER).stream(), former.hash().stream())
                .filter(hash -> !hash().equals(Optional.of(hash)))
                .distinct()
                .toList();
        Document kept = hashes.isEmpty()
                ? document
                : document.with(FORMER, hashes.subList(Math.max(0, hashes.size() - MOST_FORMER), hashes.size()));
        for (String name : List.of(COPIES, Renewal.PROPOSED, Source.FEED_ID)) {
            kept = kept.withOptional(name, former.document.value(name));
        }
        List<String> addresses = Stream.concat(addresses().stream(), former.addresses().stream())
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
        return new Origin(addresses.isEmpty() ? kept : kept.with(ADDRESSES, addresses));
    }

    /** As the post's field, in the post's version with this content. */
    Document marked(Document post, long version) {
        return Source.marked(document, Source.marks(post), version);
    }
}
