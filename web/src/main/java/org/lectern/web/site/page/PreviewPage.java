package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.Status;
import org.lectern.post.preview.PreviewLink;
import org.lectern.post.preview.SharePreview;
import org.lectern.web.site.Answer;
import org.lectern.web.site.Notices;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Article;
import org.lectern.web.site.view.Articles;
import org.lectern.web.site.view.Frame;

/**
 * {@code /preview/SECRET}: a post as readers will see it, whatever its status is, for whoever was given the link. Nobody keeps, indexes or
 * passes on such a page.
 */
@ApplicationScoped
public class PreviewPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/preview/([A-Za-z0-9_-]{1,100})/?");

    private final SharePreview previews;
    private final Posts posts;
    private final Articles articles;
    private final Templates templates;
    private final Notices notices;

    /** For the container's proxy. */
    protected PreviewPage() {
        this(null, null, null, null, null);
    }

    @Inject
    public PreviewPage(SharePreview previews, Posts posts, Articles articles, Templates templates, Notices notices) {
        this.previews = previews;
        this.posts = posts;
        this.articles = articles;
        this.templates = templates;
        this.notices = notices;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        Optional<PreviewLink> link = previews.find(path.group(1));
        Answer answer = link.map(found -> answer(found, visit)).orElseGet(notices::noPreview);
        return Optional.of(answer.with("Cache-Control", "no-store")
                .with("X-Robots-Tag", "noindex, nofollow")
                .with("Referrer-Policy", "no-referrer"));
    }

    private Answer answer(PreviewLink link, Visit visit) {
        if (link.isExpiredAt(visit.now())) {
            return notices.expiredPreview();
        }
        return posts.findByAddress(link.post())
                .filter(post -> post.id().text().equals(link.post()) && post.status() != Status.TRASHED)
                .map(post -> page(post, visit))
                .orElseGet(notices::noPreview);
    }

    private Answer page(Post post, Visit visit) {
        Article article = articles.of(post, visit.now());
        return Answer.page(templates.html("preview", Map.of("frame", Frame.titled(post.label()), "article", article)));
    }
}
