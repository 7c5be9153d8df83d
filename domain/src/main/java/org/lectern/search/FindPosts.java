package org.lectern.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/**
 * Lists of posts, by whatever they are asked for: where words are among it, the search index says which posts these are, else the store
 * does. Either way they are given as the store has them at this moment, and none that may not be seen.
 */
@ApplicationScoped
public class FindPosts {
    private final Posts posts;
    private final SearchIndex index;

    /** For the container's proxy. */
    protected FindPosts() {
        this(null, null);
    }

    @Inject
    public FindPosts(Posts posts, SearchIndex index) {
        this.posts = posts;
        this.index = index;
    }

    /**
     * Like {@link Posts#page}.
     *
     * @throws SearchUnavailable where the query has words and the index does not answer
     */
    public PostPage page(PostQuery query) {
        Optional<String> words = query.words();
        if (words.isEmpty()) {
            return posts.page(query);
        }
        Hits hits = index.search(Search.listed(words.get(), query.withoutWords()));
        List<PostId> ids = hits.hits().stream().map(Hit::post).toList();
        Optional<Cursor> next = hits.next().isEmpty() ? Optional.empty() : behind(ids, query.order());
        return new PostPage(stored(ids, query), next);
    }

    /** Behind the last one that is still there. */
    private Optional<Cursor> behind(List<PostId> ids, PostQuery.Order order) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> posts.find(ids.get(ids.size() - 1 - i)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(last -> Cursor.behind(last, order));
    }

    /** Like {@link Posts#count}. */
    public long count(PostQuery query) {
        Optional<String> words = query.words();
        if (words.isEmpty()) {
            return posts.count(query);
        }
        PostQuery least = query.withoutWords().after(Optional.empty()).limitedTo(1);
        return index.search(Search.listed(words.get(), least).counting(Set.of(Facet.KIND)))
                .total();
    }

    /** What the index finds, with the posts themselves. */
    public Found search(Search search) {
        Hits hits = index.search(search);
        List<PostId> ids = hits.hits().stream().map(Hit::post).toList();
        Map<PostId, Post> stored = stored(ids, search.among()).stream()
                .collect(Collectors.toMap(Post::id, Function.identity(), (one, same) -> one));
        List<Found.FoundPost> found = hits.hits().stream()
                .filter(hit -> stored.containsKey(hit.post()))
                .map(hit -> new Found.FoundPost(stored.get(hit.post()), hit.score(), hit.highlights()))
                .toList();
        Optional<Cursor> listed = search.ranked() || hits.next().isEmpty()
                ? Optional.empty()
                : behind(ids, search.among().order());
        return new Found(found, hits.next(), listed, hits.total(), hits.facets());
    }

    /** In the order of the ids; without those that are gone, or may not be seen any more. */
    List<Post> stored(List<PostId> ids, PostQuery query) {
        List<String> texts = ids.stream().map(PostId::text).toList();
        Map<PostId, Post> byId = (query.withContent() ? posts.findAllWhole(texts) : posts.findAllByIdText(texts))
                .stream()
                        .filter(post -> query.visibleAt().map(post::isVisibleAt).orElse(true))
                        .collect(Collectors.toMap(Post::id, Function.identity(), (one, same) -> one));
        return ids.stream()
                .map(byId::get)
                .flatMap(post -> Optional.ofNullable(post).stream())
                .toList();
    }
}
