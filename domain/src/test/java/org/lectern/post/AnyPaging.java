package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.PostQuery.Order;

/**
 * Walks through lists, in every order and under every filter, while posts come, go, change, move to other places of the list, and in or out of it. A post that is in the
 * list all the while, and does not change what the list is sorted by, is met once; no post is met twice that did not move. One that moves
 * may be met at both places, or at none.
 */
public abstract class AnyPaging {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    /** Few, so that many posts have the same. */
    private static final List<Instant> DATES = List.of(
            NOW.minusSeconds(3), NOW.minusSeconds(2), NOW.minusSeconds(1), NOW, NOW.plusMillis(1), NOW.plusSeconds(60));

    private static final List<PostQuery> LISTS = List.of(
            PostQuery.everything(),
            PostQuery.visibleAt(NOW),
            PostQuery.visibleAt(NOW).matching(Field.TAG, "a"),
            PostQuery.visibleAt(NOW).matching(new Match(Field.TAG, List.of("a", "b"), false)),
            PostQuery.visibleAt(NOW).matching(Field.TAG, "a").matching(Field.TAG, "b"),
            PostQuery.visibleAt(NOW).matching(new Match(Field.TAG, List.of("a"), true)),
            PostQuery.visibleAt(NOW).matching(Field.KIND, "talk"),
            PostQuery.visibleAt(NOW).matching(Field.KIND, "entry").matching(Field.LANGUAGE, "nl"),
            PostQuery.visibleAt(NOW).matching(Field.EVENT, "pygrunn"),
            PostQuery.visibleAt(NOW).matching(new Match(Field.PERSON, List.of("ann", "bob"), false)),
            PostQuery.visibleAt(NOW).matching(Field.ATTRIBUTE, "rating=>=2"),
            PostQuery.visibleAt(NOW).matching(new Match(Field.ATTRIBUTE, List.of("rating=1", "rating=3"), false)),
            PostQuery.visibleAt(NOW).matching(Field.ATTRIBUTE, "rating=2").matching(Field.PERSON, "ann"),
            PostQuery.everything().matching(Field.STATUS, "draft"),
            PostQuery.everything().matching(new Match(Field.ATTRIBUTE, List.of("rating=2"), true)),
            PostQuery.visibleAt(NOW).published(Optional.of(DATES.get(1)), Optional.of(DATES.get(3))));

    /** Empty ones. */
    protected abstract Posts posts();

    /** @param seed what everything follows from */
    protected void walk(int list, Order order, int pageSize, long seed) {
        PostQuery query =
                LISTS.get(Math.floorMod(list, LISTS.size())).ordered(order).limitedTo(pageSize);
        new Walk(posts(), query, new Random(seed)).take();
    }

    private static final class Walk {
        private final Posts posts;
        private final PostQuery query;
        private final Random random;
        private final Set<PostId> staying = new HashSet<>();
        private final Set<PostId> moved = new HashSet<>();
        private final List<PostId> met = new ArrayList<>();

        Walk(Posts posts, PostQuery query, Random random) {
            this.posts = posts;
            this.query = query;
            this.random = random;
        }

        void take() {
            for (int i = random.nextInt(40); i > 0; i--) {
                insert();
            }
            all().stream().filter(new PostConditions(query)).map(Post::id).forEach(staying::add);
            Optional<Cursor> next = Optional.empty();
            do {
                PostPage page = posts.page(query.after(next));
                assertThat(page.posts()).hasSizeLessThanOrEqualTo(query.limit());
                page.posts().stream().map(Post::id).forEach(met::add);
                next = page.next();
                for (int i = random.nextInt(4); i > 0 && met.size() < 200; i--) {
                    disturb();
                }
            } while (next.isPresent());
            assertThat(met).containsAll(staying);
            assertThat(met.stream().filter(id -> !moved.contains(id))).doesNotHaveDuplicates();
        }

        private void disturb() {
            List<Post> all = all();
            if (all.isEmpty() || random.nextInt(3) == 0) {
                insert();
                return;
            }
            Post post = all.get(random.nextInt(all.size()));
            if (random.nextInt(3) == 0) {
                posts.delete(post.id(), post.version());
                staying.remove(post.id());
                return;
            }
            Post changed = random.nextBoolean() ? retold(post) : new Post(post.id(), post.version(), any().document());
            posts.replace(changed, post.version());
            boolean isInPlace = Cursor.behind(post, query.order()).equals(Cursor.behind(changed, query.order()));
            if (!isInPlace) {
                moved.add(post.id());
            }
            if (!isInPlace || !new PostConditions(query).test(changed)) {
                staying.remove(post.id());
            }
        }

        /** With another text, and nothing else. */
        private Post retold(Post post) {
            return new Post(post.id(), post.version(), post.document().with("summary", "told " + random.nextInt()));
        }

        private void insert() {
            posts.insert(any());
        }

        private Post any() {
            PostBuilder post = aPost().titled("Title " + random.nextInt(3));
            if (random.nextInt(5) > 0) {
                post.publishedAt(any(DATES));
            }
            if (random.nextInt(5) > 0) {
                post.modifiedAt(any(DATES));
            }
            post.taggedWith(
                    any(List.of(new String[] {"a"}, new String[] {"b"}, new String[] {"a", "b"}, new String[] {"c"})));
            post.ofKind(any(List.of("talk", "entry"))).inLanguage(any(List.of("nl", "en")));
            post.atEvent(any(List.of("pygrunn", "fosdem")), "Event").by(any(List.of("ann", "bob", "eve")), "Somebody");
            post.spokenBy(any(List.of("ann", "eve")), "Speaker").withAttribute("rating", random.nextInt(4));
            if (random.nextInt(4) == 0) {
                post.draft();
            }
            return random.nextBoolean() ? Reckoned.stated(post.build()) : post.build();
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private List<Post> all() {
            return posts.page(PostQuery.everything().limitedTo(PostQuery.MAX_LIMIT))
                    .posts();
        }
    }
}
