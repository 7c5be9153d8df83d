package org.lectern.persistence.bench.content;

import com.mongodb.client.model.Filters;
import java.util.SplittableRandom;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.lectern.document.Document;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** A long post that is edited often. */
final class Histories {
    private static final int EDITS = 1_000;
    private static final int LENGTH = 50_000;
    private static final Change CHANGE = Change.by("bench", Channel.EDITOR);

    private final Store store;
    private final ContentNode node;
    private final GeneratedPosts samples;
    private final Report report;

    Histories(Store store, ContentNode node, GeneratedPosts samples, Report report) {
        this.store = store;
        this.node = node;
        this.samples = samples;
        this.report = report;
    }

    void measure() {
        report.row("history of 1,000 edits of 50 kB, times its size", Target.atMost(5), () -> {
            Post edited = edited();
            long post = bytes("posts", Filters.eq("_id", edited.id().value()));
            long history = bytes("revisions", Filters.eq("_id.p", edited.id().value()));
            return Figure.ratio(history / (double) post).with(post / 1_000 + " kB and " + history / 1_000 + " kB");
        });
    }

    private Post edited() {
        SplittableRandom random = new SplittableRandom(7);
        String text = samples.text(random, LENGTH, LENGTH + 1);
        Document document = Document.of(PostFields.TITLE, "Edited often")
                .with(PostFields.STATUS, "published")
                .with(
                        PostFields.CONTENT,
                        Document.of("format", Content.MARKDOWN).with("source", text));
        Post post = ((StoreResult.Stored)
                        node.storePost.insert(new Post(PostId.next(), 1, document), CHANGE, GeneratedPosts.NOW))
                .post();
        for (int edit = 0; edit < EDITS; edit++) {
            int place = random.nextInt(text.length() - 200);
            text = text.substring(0, place) + samples.text(random, 10, 120) + text.substring(place + 60);
            Document next = post.document()
                    .with(
                            PostFields.CONTENT,
                            Document.of("format", Content.MARKDOWN).with("source", text));
            post = ((SaveResult.Saved) node.editPost.edit(post, next, CHANGE)).post();
        }
        return post;
    }

    /** As BSON. */
    private long bytes(String collection, Bson filter) {
        long bytes = 0;
        for (RawBsonDocument found : store.database()
                .getCollection(collection, RawBsonDocument.class)
                .find(filter)) {
            bytes += found.getByteBuffer().remaining();
        }
        return bytes;
    }
}
