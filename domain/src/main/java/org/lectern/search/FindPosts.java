package org.lectern.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    /** Posts that are gone and passed over. */
    private static final int MOST_GONE = 5_000;

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
        Found found = search(Search.listed(words.get(), query.withoutWords()));
        return new PostPage(found.posts().stream().map(Found.FoundPost::post).toList(), found.listed());
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
        Found found = found(search);
        // A list goes on behind its last post, and so may not end with a page of posts that are all gone.
        PostQuery among = search.among();
        for (int gone = among.limit();
                gone <= MOST_GONE
                        && !search.ranked()
                        && found.posts().isEmpty()
                        && found.next().isPresent();
                gone += among.limit()) {
            Found behind = found(search.among(among.skipping(among.skip() + gone)));
            found = new Found(behind.posts(), behind.next(), behind.listed(), found.total(), found.facets());
        }
        return found;
    }

    private Found found(Search search) {
        Hits hits = index.search(search);
        List<PostId> ids = hits.hits().stream().map(Hit::post).toList();
        Map<PostId, Post> stored = stored(ids, search.among()).stream()
                .collect(Collectors.toMap(Post::id, Function.identity(), (one, same) -> one));
        List<Found.FoundPost> found = hits.hits().stream()
                .filter(hit -> stored.containsKey(hit.post()))
                .map(hit -> new Found.FoundPost(stored.get(hit.post()), hit.score(), hit.highlights()))
                .toList();
        Optional<Cursor> listed = search.ranked() || hits.next().isEmpty() || found.isEmpty()
                ? Optional.empty()
                : Optional.of(Cursor.behind(
                        found.get(found.size() - 1).post(), search.among().order()));
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
