package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.problem.Violation;

/** Counts the posts that do not fit their kind: as it is, or as somebody would have it. What references lead to is not looked at. */
@ApplicationScoped
public class CountUnfit {
    private static final int MOST_EXAMINED = 5_000;
    private static final int AT_A_TIME = 500;
    private static final int SAMPLES = 10;

    private final Posts posts;
    private final KindRules rules;

    /** For the container's proxy. */
    protected CountUnfit() {
        this(null, null);
    }

    @Inject
    public CountUnfit(Posts posts, KindRules rules) {
        this.posts = posts;
        this.rules = rules;
    }

    /**
     * @param posts how many of the kind there are, drafts and trash included
     * @param examined how many of them were looked at, the newest first; the next number is of these
     * @param some of those that do not fit
     */
    public record Count(long posts, long examined, long unfit, List<Misfit> some) {
        public Count {
            some = List.copyOf(some);
        }
    }

    /** @param faults at least one, with pointers into the post */
    public record Misfit(Post post, List<Violation> faults) {
        public Misfit {
            faults = List.copyOf(faults);
        }
    }

    public Count of(Kind kind) {
        KindRules supposed = rules.supposing(kind);
        PostQuery query = PostQuery.everything()
                .matching(PostQuery.Field.KIND, kind.name())
                .limitedTo(AT_A_TIME);
        List<Misfit> some = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        long examined = 0;
        long unfit = 0;
        do {
            PostPage page = posts.page(query.after(next));
            for (Post post : page.posts()) {
                List<Violation> faults = supposed.schemaFaults(kind.name(), post.attributes());
                examined++;
                unfit += faults.isEmpty() ? 0 : 1;
                if (!faults.isEmpty() && some.size() < SAMPLES) {
                    some.add(new Misfit(post, faults));
                }
            }
            next = page.next();
        } while (next.isPresent() && examined < MOST_EXAMINED);
        return new Count(next.isPresent() ? posts.count(query) : examined, examined, unfit, some);
    }
}
