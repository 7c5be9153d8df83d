package org.lectern.housekeeping.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Slug;
import org.lectern.statistics.Statistics;
import org.lectern.tag.Tag;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.Tags;

/** Finds the tags that a new one looks like, so that somebody can be asked before it is made: {@code pyhton} looks like {@code python}. */
@ApplicationScoped
public class FindLikeTags {
    private static final int BATCH = 500;
    private static final int MOST = 20_000;
    private static final int MOST_SHOWN = 5;

    private final Tags tags;
    private final TagMeanings meanings;
    private final Posts posts;
    private final Statistics statistics;
    private final Clock clock;
    private final Likeness likeness = new TagLikeness();

    /** For the container's proxy. */
    protected FindLikeTags() {
        this(null, null, null, null, null);
    }

    @Inject
    public FindLikeTags(Tags tags, TagMeanings meanings, Posts posts, Statistics statistics, Clock clock) {
        this.tags = tags;
        this.meanings = meanings;
        this.posts = posts;
        this.statistics = statistics;
        this.clock = clock;
    }

    /**
     * What there is to say about a tag that somebody wrote.
     *
     * @param slug as posts would hold it
     * @param isNew whether no post has it, and nothing is known of it
     * @param like those that a new one looks like, the most used first
     */
    public record Asked(String written, String slug, boolean isNew, List<Like> like) {
        public Asked {
            like = List.copyOf(like);
        }
    }

    /**
     * @param posts that anybody may read
     * @param how in what they look alike, in words that go on "... and ... "
     */
    public record Like(String slug, String label, long posts, String how) {}

    /** Empty: nothing of it can stand in an address. */
    public Optional<Asked> ask(String written) {
        return Slug.from(written).map(Slug::text).map(slug -> asked(written, slug));
    }

    private Asked asked(String written, String slug) {
        boolean isKnown = !meanings.meant(slug).equals(slug)
                || tags.find(slug).isPresent()
                || !posts.page(PostQuery.everything()
                                .matching(PostQuery.Field.TAG, slug)
                                .limitedTo(1))
                        .posts()
                        .isEmpty();
        return new Asked(written, slug, !isKnown, isKnown ? List.of() : like(slug));
    }

    private List<Like> like(String slug) {
        UsedName fresh = new UsedName(slug, List.of(slug), 0, List.of());
        Map<String, Long> counts = new TreeMap<>(statistics.of(clock.instant()).byTag());
        addUnused(counts);
        List<Like> like = counts.entrySet().stream()
                .flatMap(each -> likeness
                        .between(fresh, new UsedName(each.getKey(), List.of(each.getKey()), each.getValue(), List.of()))
                        .map(how -> new Like(each.getKey(), each.getKey(), each.getValue(), how))
                        .stream())
                .sorted(Comparator.comparing(Like::posts).reversed().thenComparing(Like::slug))
                .limit(MOST_SHOWN)
                .toList();
        Map<String, String> labels = tags.labels(like.stream().map(Like::slug).toList());
        return like.stream()
                .map(each ->
                        new Like(each.slug(), labels.getOrDefault(each.slug(), each.slug()), each.posts(), each.how()))
                .toList();
    }

    /** Those that are described, whether posts have them or not; what became part of another one is no more. */
    private void addUnused(Map<String, Long> counts) {
        Optional<String> after = Optional.empty();
        int seen = 0;
        do {
            List<Tag> page = tags.page(after, BATCH);
            page.stream().filter(tag -> tag.redirect().isEmpty()).forEach(tag -> counts.putIfAbsent(tag.slug(), 0L));
            seen += page.size();
            after = page.size() < BATCH
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).slug());
        } while (after.isPresent() && seen < MOST);
    }
}
