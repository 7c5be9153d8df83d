package org.lectern.web.admin.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Slug;
import org.lectern.post.Status;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.tag.Tags;
import org.lectern.web.admin.frame.SiteTime;

/** The rows of the table: what the filters ask for, as people read it. */
@ApplicationScoped
public class PostRows {
    private final Posts posts;
    private final Tags tags;
    private final Kinds kinds;
    private final SiteTime time;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostRows() {
        this(null, null, null, null, null);
    }

    @Inject
    public PostRows(Posts posts, Tags tags, Kinds kinds, SiteTime time, Clock clock) {
        this.posts = posts;
        this.tags = tags;
        this.kinds = kinds;
        this.time = time;
        this.clock = clock;
    }

    public boolean isEmptySite() {
        return posts.page(PostQuery.everything().limitedTo(1)).posts().isEmpty();
    }

    public long count(PostFilters filters) {
        return posts.count(query(filters));
    }

    public List<PostRow> page(PostFilters filters, PostSort sort, int first, int size) {
        PostQuery query = query(filters).ordered(sort.order()).skipping(first).limitedTo(size);
        List<Post> found = posts.page(query).posts();
        Map<String, String> labels = tags.labels(
                found.stream().map(Post::tags).flatMap(Collection::stream).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return found.stream().map(post -> row(post, labels, now)).toList();
    }

    private PostQuery query(PostFilters filters) {
        PostQuery everything = PostQuery.everything();
        PostQuery query = Status.parse(filters.getStatus())
                .map(status -> everything.having(status, clock.instant()))
                .orElse(everything);
        if (!filters.getTitle().isEmpty()) {
            query = query.titled(filters.getTitle());
        }
        if (!filters.getKind().isEmpty()) {
            query = query.matching(PostQuery.Field.KIND, filters.getKind());
        }
        if (!filters.getTag().isEmpty()) {
            String slug = Slug.from(filters.getTag()).map(Slug::text).orElse(filters.getTag());
            query = query.matching(PostQuery.Field.TAG, slug);
        }
        return query;
    }

    private PostRow row(Post post, Map<String, String> labels, Instant now) {
        return new PostRow(
                post.id().text(),
                post.label(),
                post.title().isPresent(),
                kindLabel(post.kind()),
                post.statusAt(now).text(),
                post.tags().stream()
                        .map(slug -> labels.getOrDefault(slug, slug))
                        .toList(),
                post.published().map(time::shown).orElse(""),
                post.modified().map(time::shown).orElse(""),
                post.language().orElse(""));
    }

    private String kindLabel(String name) {
        return kinds.find(name).map(Kind::label).orElse(name);
    }
}
