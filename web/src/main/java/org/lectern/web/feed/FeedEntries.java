package org.lectern.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.markup.AbsoluteLinks;
import org.lectern.markup.Excerpt;
import org.lectern.markup.Markup;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.site.Addresses;
import org.lectern.syndication.FeedIds;
import org.lectern.syndication.LastingIds;
import org.lectern.tag.Tags;

/** Makes of posts what feeds show of them. */
@ApplicationScoped
public class FeedEntries {
    /** In characters. */
    private static final int TITLE_OF_UNTITLED = 80;

    /** In characters, of a post that has no summary of its own. */
    private static final int SUMMARY = 300;

    private final Tags tags;
    private final Markup markup;
    private final CorrectionNotices corrections;
    private final Excerpt excerpt;
    private final Enclosures enclosures;
    private final Addresses addresses;
    private final LastingIds ids;
    private final FeedIds feedIds;
    private final FeedSettings settings;

    /** For the container's proxy. */
    protected FeedEntries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public FeedEntries(
            Tags tags,
            Markup markup,
            CorrectionNotices corrections,
            Excerpt excerpt,
            Enclosures enclosures,
            Addresses addresses,
            LastingIds ids,
            FeedIds feedIds,
            FeedSettings settings) {
        this.tags = tags;
        this.markup = markup;
        this.corrections = corrections;
        this.excerpt = excerpt;
        this.enclosures = enclosures;
        this.addresses = addresses;
        this.ids = ids;
        this.feedIds = feedIds;
        this.settings = settings;
    }

    /** @param posts with their texts */
    List<FeedEntry> of(List<Post> posts, String base) {
        Map<String, String> labels = tags.labels(
                posts.stream().flatMap(post -> post.tags().stream()).distinct().toList());
        Map<PostId, String> kept = feedIds.kept(posts);
        return posts.stream()
                .map(post -> entry(post, base, labels, Optional.ofNullable(kept.get(post.id()))))
                .toList();
    }

    private FeedEntry entry(Post post, String base, Map<String, String> labels, Optional<String> keptId) {
        String url = base + addresses.path(post);
        String about = ids.ofPost(post.id());
        Optional<String> title = post.title().map(FeedEntries::line).filter(text -> !text.isEmpty());
        return new FeedEntry(
                keptId.orElse(about),
                about,
                title,
                title.orElseGet(() -> labelOfUntitled(post)),
                url,
                post.published(),
                updated(post),
                post.language(),
                post.authors().stream().map(Named::name).map(FeedEntries::line).toList(),
                post.tags().stream()
                        .distinct()
                        .map(tag -> new FeedEntry.Category(tag, line(labels.getOrDefault(tag, tag))))
                        .toList(),
                summary(post),
                settings.isFull() ? Optional.of(html(post, url)) : Optional.empty(),
                enclosures.of(post, base));
    }

    private String html(Post post, String url) {
        String text = post.content()
                .map(content -> markup.htmlBelow(post.title().orElse(""), content))
                .orElse("");
        return AbsoluteLinks.in(corrections.html(post) + text, url);
    }

    private Optional<String> summary(Post post) {
        Optional<String> own = post.summary().map(String::strip).filter(text -> !text.isEmpty());
        return settings.isFull() ? own : own.or(() -> beginning(post, SUMMARY));
    }

    private String labelOfUntitled(Post post) {
        return beginning(post, TITLE_OF_UNTITLED).orElseGet(() -> line(post.label()));
    }

    private Optional<String> beginning(Post post, int length) {
        return post.content().map(content -> excerpt.of(content, length)).filter(text -> !text.isEmpty());
    }

    /** A post that waited for its time was updated, for readers, when it appeared. */
    private static Instant updated(Post post) {
        Instant published = post.published().orElse(Instant.EPOCH);
        return post.modified().filter(published::isBefore).orElse(published);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
