package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Cursor;
import org.lectern.post.Cursors;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.web.cache.ShownPosts;
import org.lectern.web.site.Answer;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Entries;
import org.lectern.web.site.view.Frame;

/** Pages that list posts, newest first, some at a time. */
@ApplicationScoped
public class Listings {
    private static final String AFTER = "after";

    private final Posts posts;
    private final Cursors cursors;
    private final Entries entries;
    private final Templates templates;

    /** For the container's proxy. */
    protected Listings() {
        this(null, null, null, null);
    }

    @Inject
    public Listings(Posts posts, Cursors cursors, Entries entries, Templates templates) {
        this.posts = posts;
        this.cursors = cursors;
        this.entries = entries;
        this.templates = templates;
    }

    /**
     * The part of the list that the visit asks for, by the cursor in its address.
     *
     * @param heading above the list; may be empty
     * @return empty where there is no post, or the cursor is none
     */
    public Optional<Answer> page(PostQuery query, Frame frame, String heading, Visit visit) {
        Optional<String> text = visit.parameter(AFTER);
        Optional<Cursor> after = text.flatMap(cursors::parse).filter(each -> each.order() == query.order());
        if (text.isPresent() && after.isEmpty()) {
            return Optional.empty();
        }
        PostPage page = posts.page(query.after(after));
        if (page.posts().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = Map.of(
                "frame",
                frame,
                "heading",
                heading,
                "entries",
                entries.of(page.posts()),
                "compact",
                !query.withContent(),
                "first",
                after.isEmpty() ? "" : visit.path(),
                "older",
                page.next().map(next -> "?" + AFTER + "=" + cursors.text(next)).orElse(""));
        return Optional.of(Answer.page(templates.html("listing", model))
                .showing(ShownPosts.of(page.posts())
                        .foundBy(query, page)
                        .labels()
                        .keys()));
    }
}
