package org.lectern.housekeeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Status;

/**
 * One walk over all posts for all checks of a run, then their conclusions, then a second look at what was not seen.
 *
 * <p>A post that is changed while the walk goes on moves to its end and is met once more; none is passed over but by a change that
 * says it was earlier. The second look makes sure that nothing counts as mended for that.
 */
final class RunExecution {
    private static final int PAGE = 500;
    private static final int PAGE_WITH_TEXTS = 200;
    private static final int SWEPT = 200;

    private final List<Look> looks;
    private final String run;
    private final Instant started;

    RunExecution(List<Look> looks, String run, Instant started) {
        this.looks = looks;
        this.run = run;
        this.started = started;
    }

    /**
     * @param done told how many posts were looked at
     * @param goesOn asked after every page
     * @return whether it came to the end
     */
    boolean walk(Posts posts, LongConsumer done, BooleanSupplier goesOn) {
        List<Look> walking = looks.stream().filter(Look::walks).toList();
        boolean withTexts = walking.stream().anyMatch(Look::readsTexts);
        PostQuery query = PostQuery.everything()
                .ordered(PostQuery.Order.FIRST_MODIFIED_FIRST)
                .withContent(withTexts)
                .limitedTo(withTexts ? PAGE_WITH_TEXTS : PAGE);
        Optional<Cursor> next = Optional.empty();
        long count = 0;
        do {
            if (walking.isEmpty()) {
                return true;
            }
            PostPage page = posts.page(query.after(next));
            take(page.posts(), walking);
            count += page.posts().size();
            done.accept(count);
            next = page.next();
            if (!goesOn.getAsBoolean()) {
                return false;
            }
        } while (next.isPresent());
        return true;
    }

    private static void take(List<Post> posts, List<Look> looks) {
        List<ReadPost> present = posts.stream()
                .filter(post -> post.status() != Status.TRASHED)
                .map(ReadPost::new)
                .toList();
        if (!present.isEmpty()) {
            looks.forEach(look -> look.take(present));
        }
    }

    /** Looks once more for all that the checks did not see. */
    void sweep(Findings findings, Ledger ledger, SecondLook secondLook, BooleanSupplier goesOn) {
        for (Look look : looks) {
            look.guarded(() -> sweep(look, findings, ledger, secondLook, goesOn));
        }
    }

    private void sweep(Look look, Findings findings, Ledger ledger, SecondLook secondLook, BooleanSupplier goesOn) {
        String check = look.check().name();
        List<Finding> unseen = findings.unseenSince(check, started, SWEPT);
        while (look.isWhole() && !unseen.isEmpty() && goesOn.getAsBoolean()) {
            look.mended(
                    look.check() instanceof PostsCheck each
                            ? secondLook.at(each, unseen, run)
                            : ledger.gone(unseen, run));
            List<Finding> rest = findings.unseenSince(check, started, SWEPT);
            unseen = rest.equals(unseen) ? List.of() : rest;
        }
    }
}
