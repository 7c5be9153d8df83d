package org.lectern.web.site.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.markup.Excerpt;
import org.lectern.markup.Markup;
import org.lectern.post.Cursor;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.web.cache.ShownPosts;

/** Makes of a post what its own page shows, its neighbours included. */
@ApplicationScoped
public class Articles {
    /** In characters; an excerpt ends with a whole word, somewhere before its limit. */
    private static final int ROOM = 60;

    private final Posts posts;
    private final Entries entries;
    private final Markup markup;
    private final Excerpt excerpt;
    private final Days days;
    private final Parts parts;

    /** For the container's proxy. */
    protected Articles() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Articles(Posts posts, Entries entries, Markup markup, Excerpt excerpt, Days days, Parts parts) {
        this.posts = posts;
        this.entries = entries;
        this.markup = markup;
        this.excerpt = excerpt;
        this.days = days;
        this.parts = parts;
    }

    public Article of(Post post, Instant now) {
        Entry entry = entries.of(post);
        String html = post.content()
                .map(content -> markup.htmlBelow(entry.title(), content))
                .orElse("");
        Document talk = post.document().document(PostFields.TALK).orElse(Document.empty());
        Kinship kinship = Kinship.withTexts(post, posts, Optional.of(now));
        Optional<Post> newer = neighbour(post, now, PostQuery.Order.OLDEST_FIRST);
        Optional<Post> older = neighbour(post, now, PostQuery.Order.NEWEST_FIRST);
        return new Article(
                entry,
                summary(post),
                html,
                corrections(post),
                talk.text("fullTitle")
                        .filter(title -> !title.equals(entry.title()))
                        .orElse(""),
                parts.said(post),
                Stream.of("slides", "video", "repository")
                        .flatMap(name -> talk.text(name).stream().flatMap(url -> link(url, name)))
                        .toList(),
                pictures(post, html),
                links(post, html),
                kinship.whole(post).map(entries::link).stream().toList(),
                parts.of(kinship.parts(post)),
                newer.map(entries::link).stream().toList(),
                older.map(entries::link).stream().toList(),
                shown(post, kinship, older, newer, now).keys());
    }

    private static ShownPosts shown(
            Post post, Kinship kinship, Optional<Post> older, Optional<Post> newer, Instant now) {
        ShownPosts itself = ShownPosts.of(List.of(post)).kin(kinship).labels();
        return isInStream(post)
                ? itself.between(older.flatMap(Post::published), newer.flatMap(Post::published), now)
                : itself;
    }

    private static boolean isInStream(Post post) {
        return post.published().isPresent() && !post.kind().equals("page");
    }

    private List<Article.Notice> corrections(Post post) {
        return post.corrections().stream()
                .map(correction -> new Article.Notice(days.of(correction.at()), correction.text()))
                .toList();
    }

    /** A summary that is the text's own beginning would stand there twice. */
    private String summary(Post post) {
        return post.summary()
                .filter(summary -> post.content()
                        .map(content -> excerpt.of(content, summary.length() + ROOM))
                        .filter(beginning -> beginning.startsWith(summary))
                        .isEmpty())
                .orElse("");
    }

    private static List<Article.Picture> pictures(Post post, String html) {
        List<Article.Picture> pictures = new ArrayList<>();
        for (Document image : post.document().documents(PostFields.IMAGES)) {
            String url = image.text("url").orElse("");
            if (WebAddress.isSafe(url) && !html.contains(WebAddress.inHtml(url))) {
                pictures.add(new Article.Picture(
                        url, image.text("alt").orElse(""), image.text("caption").orElse("")));
            }
        }
        return pictures;
    }

    private static List<Link> links(Post post, String html) {
        return post.document().texts(PostFields.LINKS).stream()
                .filter(url -> !html.contains(WebAddress.inHtml(url)))
                .flatMap(url -> link(url, url))
                .toList();
    }

    private static Stream<Link> link(String url, String label) {
        return WebAddress.isSafe(url) ? Stream.of(new Link(url, label)) : Stream.empty();
    }

    private Optional<Post> neighbour(Post post, Instant now, PostQuery.Order order) {
        if (!isInStream(post)) {
            return Optional.empty();
        }
        PostQuery query = PostStream.at(now)
                .ordered(order)
                .after(Optional.of(Cursor.behind(post, order)))
                .limitedTo(1);
        return posts.page(query).posts().stream()
                .filter(each -> each.published().isPresent())
                .findFirst();
    }
}
