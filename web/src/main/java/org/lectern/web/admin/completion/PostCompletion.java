package org.lectern.web.admin.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.search.FindPosts;
import org.lectern.search.Found;
import org.lectern.search.Search;
import org.lectern.search.SearchIndex;
import org.lectern.search.Suggestion;

/** Posts: first those whose titles have words that begin so, then all, drafts too, in which the words stand. */
@ApplicationScoped
public class PostCompletion implements Completion {
    private final SearchIndex index;
    private final FindPosts find;
    private final Posts posts;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostCompletion() {
        this(null, null, null, null);
    }

    @Inject
    public PostCompletion(SearchIndex index, FindPosts find, Posts posts, Clock clock) {
        this.index = index;
        this.find = find;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public List<Proposal> propose(String typed, int limit) {
        Stream<Post> begun = index.suggest(typed, clock.instant(), limit * 2).stream()
                .filter(each -> each.sort() == Suggestion.Sort.POST)
                .flatMap(each -> posts.findByAddress(each.slug()).stream());
        Stream<Post> worded =
                find.search(Search.ranked(typed, PostQuery.everything().limitedTo(limit))).posts().stream()
                        .map(Found.FoundPost::post);
        return Stream.concat(begun, worded)
                .map(post -> new Proposal(
                        post.id().text(),
                        post.label(),
                        post.statusAt(clock.instant()).text()))
                .distinct()
                .limit(limit)
                .toList();
    }
}
