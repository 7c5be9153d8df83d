package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Article;
import org.lectern.web.site.view.Articles;
import org.lectern.web.site.view.Frame;

/** {@code /2025/05/16/SLUG} or {@code /SLUG}: one post. Without its date or with another, by its id or
 * by a slug that it had once, it is moved to its address. */
@ApplicationScoped
public class PostAtItsAddress implements SitePage {
    private static final Pattern PATH = Pattern.compile("/(?:[+-]?\\d{1,9}/(?:\\d{1,2}/(?:\\d{1,2}/)?)?)?([^/]+)/?");

    private final Posts posts;
    private final Articles articles;
    private final Addresses addresses;
    private final Templates templates;

    /** For the container's proxy. */
    protected PostAtItsAddress() {
        this(null, null, null, null);
    }

    @Inject
    public PostAtItsAddress(Posts posts, Articles articles, Addresses addresses, Templates templates) {
        this.posts = posts;
        this.articles = articles;
        this.addresses = addresses;
        this.templates = templates;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public boolean isLastResort() {
        return true;
    }

    /** The address of the post to which this path leads; empty: to none. */
    public Optional<String> destination(String path, Instant now) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? find(parts.group(1), now).map(addresses::path) : Optional.empty();
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        return find(path.group(1), visit.now())
                .map(found -> isAt(visit.path(), found) ? page(found, visit) : Answer.moved(addresses.path(found)));
    }

    private Optional<Post> find(String idOrSlug, Instant now) {
        return posts.findByAddress(idOrSlug)
                .filter(found -> found.isVisibleAt(now))
                .or(() -> posts.findByFormerSlug(idOrSlug).filter(found -> found.isVisibleAt(now)));
    }

    private boolean isAt(String path, Post post) {
        return URLDecoder.decode(addresses.path(post), StandardCharsets.UTF_8).equals(path);
    }

    private Answer page(Post post, Visit visit) {
        Article article = articles.of(post, visit.now());
        Frame frame = Frame.titled(
                        article.entry().title().isEmpty()
                                ? article.entry().published().text()
                                : article.entry().title())
                .describedAs(article.entry().text())
                .at(visit.base() + addresses.path(post))
                .followedBy("/feed.atom");
        String html = templates.html("post", Map.of("frame", frame, "article", article));
        return Answer.page(html)
                .modified(post.modified().map(each -> later(each, post.published())))
                .showing(article.shows());
    }

    private static Instant later(Instant modified, Optional<Instant> published) {
        return published.filter(modified::isBefore).orElse(modified);
    }
}
