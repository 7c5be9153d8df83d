package org.lectern.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.post.EditPost;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.kind.Kind;
import org.lectern.problem.Violation;

/** Tries a bulk change out on the first of its posts, and writes nothing. */
@ApplicationScoped
public class PreviewBulkChange {
    private static final int MOST_EXAMINED = 2_000;
    private static final int AT_A_TIME = 200;
    private static final int SAMPLES = 10;

    private final Posts posts;
    private final EditPost editing;

    /** For the container's proxy. */
    protected PreviewBulkChange() {
        this(null, null);
    }

    @Inject
    public PreviewBulkChange(Posts posts, EditPost editing) {
        this.posts = posts;
        this.editing = editing;
    }

    /** As things would be, if this kind were so. */
    PreviewBulkChange supposing(Kind kind) {
        return new PreviewBulkChange(posts, editing.supposing(kind));
    }

    Preview preview(PostQuery selection, Function<Post, Edited> operation) {
        Trial trial = new Trial(operation);
        Optional<PostPage> page = Optional.empty();
        do {
            PostQuery query = selection.withContent(true).limitedTo(AT_A_TIME);
            page = Optional.of(posts.page(query.after(page.flatMap(PostPage::next))));
            page.get().posts().forEach(trial::take);
        } while (page.get().next().isPresent() && trial.examined < MOST_EXAMINED);
        long matched = page.get().next().isPresent() ? posts.count(selection) : trial.examined;
        return trial.preview(matched);
    }

    /** What stands in the way of one post's change; empty: nothing does. */
    Optional<String> obstacle(Post post, Document wanted) {
        List<Violation> violations = editing.check(post, wanted);
        return violations.isEmpty() ? Optional.empty() : Optional.of(words(violations));
    }

    static String words(List<Violation> violations) {
        return violations.stream()
                .map(violation -> (violation.pointer() + " " + violation.detail()).strip())
                .collect(Collectors.joining("; "));
    }

    private final class Trial {
        private final Function<Post, Edited> operation;
        private final List<Document> samples = new ArrayList<>();
        private final List<Document> refusals = new ArrayList<>();
        private long examined;
        private long changed;
        private long refused;

        Trial(Function<Post, Edited> operation) {
            this.operation = operation;
        }

        void take(Post post) {
            examined++;
            Edited edited = operation.apply(post);
            if (edited instanceof Edited.Refused refusal) {
                refuse(post, refusal.why());
            } else if (edited instanceof Edited.Changed change) {
                obstacle(post, change.document()).ifPresentOrElse(why -> refuse(post, why), () -> change(post, change));
            }
        }

        private void change(Post post, Edited.Changed change) {
            changed++;
            if (samples.size() < SAMPLES) {
                samples.add(Preview.sample(post, new Post(post.id(), post.version(), change.document())));
            }
        }

        private void refuse(Post post, String why) {
            refused++;
            if (refusals.size() < SAMPLES) {
                refusals.add(Preview.refusal(post, why));
            }
        }

        Preview preview(long matched) {
            return new Preview(matched, examined, changed, examined - changed - refused, refused, samples, refusals);
        }
    }
}
