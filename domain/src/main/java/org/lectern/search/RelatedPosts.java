package org.lectern.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Kinship;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.Posts;

/**
 * Posts that somebody who reads one may want to read next: those that are like it, the most alike first. Where there are too few of them,
 * the other parts of the same whole follow, then posts about the same event, then posts with one of its tags, newest first.
 */
@ApplicationScoped
public class RelatedPosts {
    private final FindPosts finding;
    private final SearchIndex index;
    private final Posts posts;

    /** For the container's proxy. */
    protected RelatedPosts() {
        this(null, null, null);
    }

    @Inject
    public RelatedPosts(FindPosts finding, SearchIndex index, Posts posts) {
        this.finding = finding;
        this.index = index;
        this.posts = posts;
    }

    /**
     * @param readable says when posts have to be readable, how many are wanted, and whether with their texts; its conditions aside
     * @throws SearchUnavailable where the index does not answer
     */
    public List<Post> of(Post post, PostQuery readable) {
        PostQuery among = readable.after(Optional.empty());
        Map<PostId, Post> related = new LinkedHashMap<>();
        List<PostId> alike = index.like(post.id(), among.visibleAt().orElseThrow(), among.limit());
        add(finding.stored(alike, among), post, related);
        for (Match relation : relations(post)) {
            if (related.size() >= among.limit()) {
                break;
            }
            int enough = Math.min(PostQuery.MAX_LIMIT, among.limit() + related.size() + 1);
            add(posts.page(among.matching(relation).limitedTo(enough)).posts(), post, related);
        }
        return related.values().stream().limit(among.limit()).toList();
    }

    private static void add(List<Post> found, Post post, Map<PostId, Post> related) {
        found.stream()
                .filter(each -> !each.id().equals(post.id()))
                .forEach(each -> related.putIfAbsent(each.id(), each));
    }

    private static List<Match> relations(Post post) {
        List<Match> relations = new ArrayList<>();
        Kinship.partOf(post)
                .flatMap(whole -> whole.text("id"))
                .ifPresent(whole -> relations.add(new Match(Field.PART_OF, List.of(whole), false)));
        post.event()
                .flatMap(Named::slug)
                .ifPresent(event -> relations.add(new Match(Field.EVENT, List.of(event), false)));
        if (!post.tags().isEmpty()) {
            relations.add(new Match(Field.TAG, post.tags(), false));
        }
        return relations;
    }
}
