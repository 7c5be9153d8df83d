package org.lectern.post;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.document.Document;
import org.lectern.document.Fingerprint;

/**
 * What a post remembers of the file that it was imported from: among other things the fingerprint of each field as the file had it, so that
 * one can tell afterwards which fields somebody typed here.
 */
public final class Source {
    /** The fields that a file can have a say in. */
    public static final List<String> FIELDS = List.of(
            PostFields.KIND,
            PostFields.STATUS,
            PostFields.LANGUAGE,
            PostFields.TITLE,
            PostFields.SUMMARY,
            PostFields.PUBLISHED,
            PostFields.AUTHORS,
            PostFields.TAGS,
            PostFields.EVENT,
            PostFields.TALK,
            PostFields.PART_OF,
            PostFields.CONTENT,
            PostFields.IMAGES,
            PostFields.LINKS,
            PostFields.ATTRIBUTES);

    /** The id that the post had in a feed elsewhere. */
    public static final String FEED_ID = "feedId";

    private static final String VERSION = "version";
    private static final String MARKS = "marks";
    private static final String SAID = "said";
    private static final String WAYS = "fields";
    private static final String TYPED = "typed";

    private final Document document;

    private Source(Document document) {
        this.document = document;
    }

    public static Source of(Post post) {
        return new Source(post.document().document(PostFields.SOURCE).orElse(Document.empty()));
    }

    /** The fingerprints of the fields that the document has. */
    public static Document marks(Document document) {
        Document marks = Document.empty();
        for (String name : FIELDS) {
            marks = marks.withOptional(name, document.value(name).map(Fingerprint::of));
        }
        return marks;
    }

    /** @param version of the post that is as it was imported */
    public static Document marked(Document source, Document marks, long version) {
        return source.with(MARKS, marks).with(VERSION, version);
    }

    /** The id that the post had in a feed elsewhere. */
    public Optional<String> feedId() {
        return document.text(FEED_ID);
    }

    /** Whether somebody changed the post since it was imported. */
    public boolean wasEdited(Post post) {
        return !document.number(VERSION).equals(Optional.of(post.version()));
    }

    /** Whether the post knows how its file had the fields. */
    public boolean isMarked() {
        return document.has(MARKS);
    }

    /** The fingerprint of the field as its file had it when it was last imported. */
    public Optional<String> said(String name) {
        return document.document(SAID).flatMap(said -> said.text(name)).or(() -> marks().text(name));
    }

    private Document marks() {
        return document.document(MARKS).orElse(Document.empty());
    }

    /** The fields that no longer are as they were imported; all of them where the post does not know how they were. */
    public Set<String> typed(Post post) {
        Set<String> typed = new TreeSet<>();
        if (!wasEdited(post)) {
            return typed;
        }
        boolean isKnown = isMarked();
        for (String name : FIELDS) {
            Optional<String> now = post.document().value(name).map(Fingerprint::of);
            if (!isKnown || !marks().text(name).equals(now)) {
                typed.add(name);
            }
        }
        return typed;
    }

    /** How each field came to be as it is: {@code read} in the file, {@code derived} from it, or {@code typed} here. */
    public Document ways(Post post) {
        Document ways = document.document(WAYS).orElse(Document.empty());
        for (String name : typed(post)) {
            boolean isShown = post.document().has(name) || ways.has(name);
            ways = isShown ? ways.with(name, TYPED) : ways;
        }
        return ways;
    }

    /**
     * The document as the former post's next version, after the import itself put something else in place of what the file says, such as an
     * image's address here for the one there.
     */
    public static Document rewritten(Post former, Document document) {
        Document stored = document.document(PostFields.SOURCE).orElse(Document.empty());
        Document said = stored.document(SAID).orElse(Document.empty());
        for (String name : FIELDS) {
            boolean isRewritten = !former.document().value(name).equals(document.value(name));
            said = isRewritten ? said.withOptional(name, of(former).said(name)) : said;
        }
        Document noted = said.isEmpty() ? stored : stored.with(SAID, said);
        return stillUntouched(former, document.with(PostFields.SOURCE, noted), former.version() + 1);
    }

    /**
     * The document as the former post's next version, after somebody decided about what its file says. A post that then is in nothing
     * otherwise than its file has it counts as imported, and as touched by nobody.
     *
     * @param taken the fields that have what the file says now
     */
    public static Document settled(Post former, Document document, Collection<String> taken) {
        Source before = of(former);
        Document stored = document.document(PostFields.SOURCE).orElse(Document.empty());
        Document marks = before.marks();
        Document said = stored.document(SAID).orElse(Document.empty());
        for (String name : taken) {
            Optional<String> mark = document.value(name).map(Fingerprint::of);
            Optional<String> word = before.said(name).filter(text -> !mark.equals(Optional.of(text)));
            marks = marks.withOptional(name, mark);
            said = said.withOptional(name, word);
        }
        Document noted = marks.isEmpty() ? stored : stored.with(MARKS, marks);
        Document next = said.isEmpty() ? noted.without(SAID) : noted.with(SAID, said);
        Document settled = document.with(PostFields.SOURCE, next);
        Post unmoved = new Post(former.id(), former.version(), settled);
        boolean isAsImported = of(unmoved).typed(unmoved).isEmpty();
        return isAsImported ? document.with(PostFields.SOURCE, next.with(VERSION, former.version() + 1)) : settled;
    }

    /**
     * The document as the former post's next version, after a change that nobody made by hand: what was as imported counts as imported
     * still.
     */
    static Document stillUntouched(Post former, Document document, long version) {
        Optional<Document> stored = document.document(PostFields.SOURCE);
        if (stored.isEmpty()) {
            return document;
        }
        Source source = of(former);
        Set<String> typed = source.typed(former);
        Document marks = stored.get().document(MARKS).orElse(Document.empty());
        if (!marks.isEmpty()) {
            for (String name : FIELDS) {
                marks = typed.contains(name)
                        ? marks
                        : marks.without(name)
                                .withOptional(name, document.value(name).map(Fingerprint::of));
            }
        }
        Document next = marks.isEmpty() ? stored.get() : stored.get().with(MARKS, marks);
        return document.with(PostFields.SOURCE, source.wasEdited(former) ? next : next.with(VERSION, version));
    }
}
