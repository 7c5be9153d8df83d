package org.lectern.importing.storing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.document.Fingerprint;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Source;

/**
 * A stored post after its source has changed. Fields that nobody touched here become what the source says now. Where somebody did, what is
 * here stays; what the source says instead is kept beside it as a proposal, if it is news.
 */
final class Renewal {
    /** In a post's source: the fields that its file has otherwise. */
    static final String PROPOSED = OpenQuestions.PROPOSED;

    private final Post stored;
    private final Source source;
    private final Set<String> typed;
    private final List<String> news = new ArrayList<>();
    private Document document;
    private Document proposed;

    private Renewal(Post stored) {
        this.stored = stored;
        this.source = Source.of(stored);
        this.typed = source.typed(stored);
        this.document = stored.document();
        this.proposed = Origin.of(stored).document().document(PROPOSED).orElse(Document.empty());
    }

    /**
     * @param document of the post as it is to be stored
     * @param news the fields that are newly proposed
     */
    record Result(Document document, List<String> news) {}

    /**
     * @param stored with its text
     * @param slug the one that the post is to have
     */
    static Result of(Post stored, FoundPost found, Optional<String> slug, Origin origin, Instant now) {
        Renewal renewal = new Renewal(stored);
        for (String name : Source.FIELDS) {
            renewal.renew(name, found.fields().value(name));
        }
        Document document = renewal.document
                .withOptional(PostFields.SLUG, slug)
                .with(PostFields.MODIFIED, renewal.modified(found, now));
        Document kept = origin.after(Origin.of(stored)).document().without(PROPOSED);
        Document remembered = renewal.proposed.isEmpty() ? kept : kept.with(PROPOSED, renewal.proposed);
        Document asked = OpenQuestions.asked(remembered, found.fields(), stored);
        return new Result(document.with(PostFields.SOURCE, renewal.marked(asked, found)), renewal.news);
    }

    private void renew(String name, Optional<Object> theirs) {
        Optional<Object> ours = stored.document().value(name);
        if (!typed.contains(name)) {
            document = replaced(document, name, theirs);
            return;
        }
        if (ours.equals(theirs)) {
            proposed = proposed.without(name);
            return;
        }
        boolean isNews = !source.said(name).equals(theirs.map(Fingerprint::of));
        if (isNews) {
            proposed = proposed.with(name, theirs.orElse(null));
            news.add(name);
        }
    }

    /** What the source says is marked also where it is not what the post has: then that field still is one that somebody typed. */
    private Document marked(Document remembered, FoundPost found) {
        Document said = Document.empty();
        for (String name : Source.FIELDS) {
            said = said.withOptional(name, found.fields().value(name));
        }
        long version = typed.isEmpty() ? stored.version() + 1 : 0;
        return Source.marked(remembered, Source.marks(said), version);
    }

    private Instant modified(FoundPost found, Instant now) {
        Instant theirs = found.fields().instant(PostFields.MODIFIED).orElse(now);
        Instant ours = stored.modified().filter(instant -> !typed.isEmpty()).orElse(theirs);
        return ours.isAfter(theirs) ? ours : theirs;
    }

    /** In its place among the fields. */
    private static Document replaced(Document document, String name, Optional<Object> value) {
        return value.isPresent() ? document.with(name, value.get()) : document.without(name);
    }
}
