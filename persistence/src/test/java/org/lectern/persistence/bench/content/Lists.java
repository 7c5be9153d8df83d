package org.lectern.persistence.bench.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.post.Cursor;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.Posts;

/** What readers leaf through, by one client. */
final class Lists {
    private static final int PAGE = 20;
    private static final int PAGES = 5_000;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Target TARGET = Target.below(10);

    private final Posts posts;
    private final GeneratedPosts samples;
    private final int size;
    private final Report report;
    private final Duration time;

    Lists(Posts posts, GeneratedPosts samples, int size, Report report, Duration time) {
        this.posts = posts;
        this.samples = samples;
        this.size = size;
        this.report = report;
        this.time = time;
    }

    void measure() {
        PostQuery newest = PostQuery.visibleAt(GeneratedPosts.NOW).limitedTo(PAGE);
        row("newest 20", random -> newest);
        row("newest 20 of a tag", random -> newest.matching(Field.TAG, samples.tag(random)));
        row("newest 20 of a person", random -> newest.matching(Field.PERSON, samples.personSlug(random)));
        row("newest 20 of an event", random -> newest.matching(Field.EVENT, samples.event(random)));
        row(
                "newest 20 of an attribute's value, one post in 900",
                random -> newest.matching(Field.ATTRIBUTE, "words=" + random.nextInt(900)));
        row(
                "newest 20 of a stretch of values, one post in 9",
                random -> newest.matching(Field.ATTRIBUTE, "words=>=" + (790 + random.nextInt(20))));
        row(
                "newest 20 of a stretch of values, one post in 900",
                random -> newest.matching(Field.ATTRIBUTE, "words=>898"));
        int deep = Math.min(PAGES * PAGE, size / 2);
        List<Cursor> cursors = cursorsAround(deep);
        row(
                "page by key, " + String.format(Locale.ROOT, "%,d", PAGES) + " pages deep or halfway",
                random -> newest.after(Optional.of(cursors.get(random.nextInt(cursors.size())))));
        row("the same with texts", random -> newest.withContent(true)
                .after(Optional.of(cursors.get(random.nextInt(cursors.size())))));
    }

    private void row(String name, Function<SplittableRandom, PostQuery> question) {
        Clients one = new Clients(1);
        report.row(name, TARGET, () -> {
            Clients.Operation ask = (client, random) -> posts.page(question.apply(random));
            one.run(Long.MAX_VALUE / 2, WARM_UP, ask);
            return Figure.tail(one.run(Long.MAX_VALUE / 2, time, ask));
        });
    }

    /** Reached by leafing, as readers do, but with larger steps. */
    private List<Cursor> cursorsAround(int deep) {
        PostQuery leafing = PostQuery.visibleAt(GeneratedPosts.NOW).limitedTo(500);
        Optional<Cursor> next = Optional.empty();
        for (int passed = 0; passed < deep; passed += 500) {
            next = posts.page(leafing.after(next)).next();
        }
        List<Cursor> cursors = new ArrayList<>();
        PostPage page = posts.page(leafing.after(next));
        page.posts().forEach(post -> cursors.add(Cursor.behind(post, PostQuery.Order.NEWEST_FIRST)));
        return cursors;
    }
}
