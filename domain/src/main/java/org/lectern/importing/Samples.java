package org.lectern.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.original.Original;
import org.lectern.importing.reference.RehearsedPosts;
import org.lectern.importing.storing.Destination;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.StoreResult;

/** What a dry run would have stored: the first posts in so few words that a person can look at them, and where all of them would be. */
final class Samples {
    private static final int MOST = 20;
    private static final int MOST_VALUES = 40;
    private static final int DEEPEST = 4;

    private final List<Document> kept = new ArrayList<>();
    private final RehearsedPosts rehearsed = new RehearsedPosts();

    List<Document> kept() {
        return List.copyOf(kept);
    }

    RehearsedPosts rehearsed() {
        return rehearsed;
    }

    /** The destination, watched. */
    Destination of(Destination destination) {
        return new Destination() {
            @Override
            public void keep(Collection<Original> originals) {
                destination.keep(originals);
            }

            @Override
            public Optional<Post> find(PostId id) {
                return destination.find(id);
            }

            @Override
            public Optional<Post> named(String slug) {
                return destination.named(slug);
            }

            @Override
            public List<Post> ofDay(Instant day, int most) {
                return destination.ofDay(day, most);
            }

            @Override
            public List<StoreResult> insertAll(List<Post> posts) {
                List<StoreResult> results = destination.insertAll(posts);
                results.forEach(result -> sample(ImportOutcome.CREATED, result));
                return results;
            }

            @Override
            public StoreResult replace(Post former, Document document) {
                StoreResult result = destination.replace(former, document);
                sample(ImportOutcome.UPDATED, result);
                return result;
            }
        };
    }

    private void sample(ImportOutcome outcome, StoreResult result) {
        if (result instanceof StoreResult.Stored stored) {
            rehearsed.add(stored.post());
            keep(outcome, stored.post().document());
        }
    }

    private void keep(ImportOutcome outcome, Document fields) {
        if (kept.size() < MOST) {
            Document source = fields.document(PostFields.SOURCE).orElse(Document.empty());
            kept.add(Document.of("source", ReportText.of(source.text("path").orElse("")))
                    .with("outcome", outcome.text())
                    .with("found", shortened(source.document("fields").orElse(Document.empty()), 0))
                    .with("doubts", shortened(source.list("doubts"), 0))
                    .with("fields", shortened(fields.without(PostFields.SOURCE), 0)));
        }
    }

    private static Object shortened(Object value, int depth) {
        if (value instanceof String text) {
            return ReportText.of(text);
        }
        if (depth > DEEPEST && (value instanceof Document || value instanceof List)) {
            return "...";
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .limit(MOST_VALUES)
                    .map(each -> shortened(each, depth + 1))
                    .toList();
        }
        return value instanceof Document document ? shortened(document, depth) : value;
    }

    private static Document shortened(Document document, int depth) {
        Document all = Document.empty();
        for (var field :
                document.fields().entrySet().stream().limit(MOST_VALUES).toList()) {
            all = all.with(ReportText.of(field.getKey()), shortened(field.getValue(), depth + 1));
        }
        return all;
    }
}
