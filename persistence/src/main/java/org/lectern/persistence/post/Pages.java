package org.lectern.persistence.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.IdOrder;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;

/**
 * Reads pages: of each stretch of a {@link Walk} as much as the page still has room for, and one post more, to know whether there is a next
 * page.
 */
final class Pages {
    private static final Comparator<Post> BY_ID = Comparator.comparing(post -> PostIds.bson(post.id()), new IdOrder());

    private static final int AT_A_TIME = 10;

    /** Of all texts of a page together. */
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;

    private final DocumentTemplate template;

    Pages(DocumentTemplate template) {
        this.template = template;
    }

    PostPage page(PostQuery query) {
        return query.withContent() ? withTexts(query) : filled(query);
    }

    /** Some at a time, and no more of them once their texts are large. */
    private PostPage withTexts(PostQuery query) {
        PostPage page = filled(query.limitedTo(Math.min(AT_A_TIME, query.limit())));
        List<Post> posts = new ArrayList<>(page.posts());
        while (page.next().isPresent() && posts.size() < query.limit() && characters(posts) < MOST_CHARACTERS) {
            int more = Math.min(AT_A_TIME, query.limit() - posts.size());
            page = filled(query.skipping(0).after(page.next()).limitedTo(more));
            posts.addAll(page.posts());
        }
        return new PostPage(posts, page.next());
    }

    private static long characters(List<Post> posts) {
        return posts.stream()
                .map(Post::content)
                .flatMap(Optional::stream)
                .mapToLong(content -> content.source().length())
                .sum();
    }

    private PostPage filled(PostQuery query) {
        Walk walk = new Walk(query);
        Filling filling = new Filling(query.skip(), query.limit() + 1);
        if (walk.isDescending()) {
            filling.addInTurn(walk.keyed());
            filling.addMerged(walk);
        } else {
            filling.addMerged(walk);
            filling.addInTurn(walk.keyed());
        }
        return page(filling.posts, query);
    }

    private static PostPage page(List<Post> found, PostQuery query) {
        if (found.size() <= query.limit()) {
            return new PostPage(found, Optional.empty());
        }
        List<Post> posts = found.subList(0, query.limit());
        Cursor next = Cursor.behind(posts.get(posts.size() - 1), query.order());
        return new PostPage(posts, Optional.of(next));
    }

    /** A page while it is filled. */
    private final class Filling {
        private final List<Post> posts = new ArrayList<>();
        private final int size;
        private int toSkip;

        Filling(int toSkip, int size) {
            this.toSkip = toSkip;
            this.size = size;
        }

        void addInTurn(List<SelectQuery.QueryBuilder> stretches) {
            for (SelectQuery.QueryBuilder stretch : stretches) {
                if (room() > 0) {
                    add(stretch);
                }
            }
        }

        private void add(SelectQuery.QueryBuilder stretch) {
            List<Post> found = read(stretch.skip(toSkip).limit(room()).build());
            boolean isShorterThanSkipped = found.isEmpty() && toSkip > 0;
            toSkip = isShorterThanSkipped ? toSkip - (int) Math.min(toSkip, template.count(stretch.build())) : 0;
            posts.addAll(found);
        }

        /** Posts without a key and posts with something else in its place, as one row in the order of their ids. */
        void addMerged(Walk walk) {
            int wanted = toSkip + room();
            if (room() == 0) {
                return;
            }
            Stream<Post> some = Stream.concat(first(wanted, walk.keyless()), first(wanted, walk.miskeyed()));
            List<Post> merged = some.sorted(walk.isDescending() ? BY_ID.reversed() : BY_ID)
                    .limit(wanted)
                    .toList();
            int skipped = Math.min(toSkip, merged.size());
            toSkip -= skipped;
            posts.addAll(merged.subList(skipped, merged.size()));
        }

        private Stream<Post> first(int count, List<SelectQuery.QueryBuilder> stretches) {
            List<Post> found = new ArrayList<>();
            for (SelectQuery.QueryBuilder stretch : stretches) {
                if (found.size() < count) {
                    found.addAll(read(stretch.limit(count - found.size()).build()));
                }
            }
            return found.stream();
        }

        private int room() {
            return size - posts.size();
        }
    }

    private List<Post> read(SelectQuery query) {
        return template.<PostRecord>select(query).map(PostRecord::post).toList();
    }
}
