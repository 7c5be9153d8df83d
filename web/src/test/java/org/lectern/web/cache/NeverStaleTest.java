package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.PostQuery.Order;
import org.lectern.web.site.Answer;

/** Whatever is edited, nobody gets an answer that would not be made now; and most answers outlive an edit that does not concern them. */
class NeverStaleTest {
    private static final int EDITS = 70;

    private final SettableClock clock = new SettableClock("2025-06-01T12:00:00Z");
    private final ReadyAnswers answers =
            new ReadyAnswers(clock, () -> true, new CacheRoom(Optional.empty()), clock::nanos);
    private final Map<String, String> last = new HashMap<>();
    private int kept;
    private int madeForNothing;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aKeptAnswerIsTheOneThatWouldBeMadeNow(long seed) {
        ChangingWeblog changing = new ChangingWeblog(new Changes(answers), folder, seed);
        for (int edit = 0; edit < EDITS; edit++) {
            changing.change();
            for (View view : views(changing)) {
                check(view, "seed " + seed + ", edit " + edit);
            }
        }

        assertThat(kept)
                .as("answers that outlived an edit, in a very small weblog")
                .isGreaterThan(madeForNothing / 4);
    }

    private void check(View view, String when) {
        Optional<ReadyAnswer> ready = answers.find(view.key());
        Made anew = view.maker().get();
        if (ready.isPresent()) {
            assertThat(new String(ready.get().body().plain(), StandardCharsets.UTF_8))
                    .as(when + ": " + view.key())
                    .isEqualTo(anew.text());
            kept++;
            return;
        }
        Dated before = Dated.of(answers.lastChange(), false);
        ReadyAnswer made = new ReadyAnswer(
                200,
                "text/plain",
                List.of(),
                EntityTags.of(anew.bytes()),
                before,
                new Body(anew.bytes(), "text/plain"));
        madeForNothing += anew.text().equals(last.put(view.key(), anew.text())) ? 1 : 0;
        answers.keep(view.key(), made, anew.shows(), answers.begin());
    }

    private record View(String key, Supplier<Made> maker) {}

    private record Made(String text, Optional<Set<String>> shows) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<View> views(ChangingWeblog changing) {
        List<View> views = new ArrayList<>();
        Stream.of(
                        "/",
                        "/tags/a",
                        "/tags/b",
                        "/2024/",
                        "/2025/05/",
                        "/feed.atom",
                        "/feed.json?tag=a",
                        "/feed.rss?tag=a,b&limit=2")
                .forEach(address -> views.add(page(changing, address)));
        changing.posts().stream()
                .limit(10)
                .forEach(post -> views.add(page(changing, "/" + post.slug().orElseThrow())));
        changing.posts().stream()
                .limit(10)
                .flatMap(post -> address(post).stream())
                .forEach(address -> views.add(page(changing, address)));
        queries(changing.now()).forEach(query -> {
            views.add(new View("list " + query, () -> list(changing, query, false)));
            views.add(new View("count " + query, () -> list(changing, query, true)));
        });
        return views;
    }

    private static Optional<String> address(Post post) {
        return post.published()
                .map(at -> at.atZone(ZoneId.of("Europe/Amsterdam")))
                .map(at -> "/%d/%02d/%02d/%s"
                        .formatted(
                                at.getYear(),
                                at.getMonthValue(),
                                at.getDayOfMonth(),
                                post.slug().orElseThrow()));
    }

    private static View page(ChangingWeblog changing, String address) {
        return new View(address, () -> {
            Answer answer = changing.weblog().get(address);
            String text = answer.status() + " " + answer.headers() + new String(answer.body(), StandardCharsets.UTF_8);
            return new Made(text, answer.status() == 200 ? answer.shows() : Optional.empty());
        });
    }

    private static Stream<PostQuery> queries(Instant now) {
        PostQuery all = PostQuery.visibleAt(now);
        Optional<Instant> spring =
                Optional.of(now.atOffset(ZoneOffset.UTC).minusMonths(5).toInstant());
        return Stream.of(
                all.limitedTo(3),
                all.limitedTo(100),
                all.ordered(Order.OLDEST_FIRST).limitedTo(3),
                all.ordered(Order.TITLE).limitedTo(3),
                all.matching(Field.TAG, "a").limitedTo(3),
                all.matching(new Match(Field.TAG, List.of("a", "b"), false)).matching(Field.KIND, "talk"),
                all.matching(new Match(Field.TAG, List.of("a"), true)).limitedTo(4),
                all.matching(Field.KIND, "entry"),
                all.matching(Field.PART, "true").limitedTo(2),
                all.published(spring, Optional.empty()),
                all.published(Optional.empty(), spring).limitedTo(3));
    }

    /** Like a list of the API. */
    private static Made list(ChangingWeblog changing, PostQuery query, boolean counts) {
        PostPage page = changing.weblog().posts().page(query);
        Kinship kinship = Kinship.of(page.posts(), changing.weblog().posts(), Optional.of(changing.now()));
        StringBuilder text = new StringBuilder();
        for (Post post : page.posts()) {
            text.append(post.id()).append(post.document()).append('\n');
            kinship.whole(post).ifPresent(whole -> text.append("in ").append(whole.title()));
            kinship.parts(post).forEach(part -> text.append("with ").append(part.title()));
        }
        text.append(page.next());
        ShownPosts shown = ShownPosts.of(page.posts()).kin(kinship);
        if (!counts) {
            return new Made(
                    text.toString(), Optional.of(shown.foundBy(query, page).keys()));
        }
        text.append(changing.weblog().posts().count(query));
        return new Made(text.toString(), Optional.of(shown.countedBy(query).keys()));
    }
}
