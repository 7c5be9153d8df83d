package org.lectern.web.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.tag.Tags;
import org.lectern.web.api.bulk.BulkAnswers;
import org.lectern.web.api.bulk.BulkPlans;

/** Merging and renaming tags, which is a bulk change: planned here, started and undone like any other. */
@ApplicationScoped
public class TagMerges {
    private final Tags tags;
    private final Posts posts;
    private final BulkPlans plans;
    private final BulkAnswers answers;

    /** For the container's proxy. */
    protected TagMerges() {
        this(null, null, null, null);
    }

    @Inject
    public TagMerges(Tags tags, Posts posts, BulkPlans plans, BulkAnswers answers) {
        this.tags = tags;
        this.posts = posts;
        this.plans = plans;
        this.answers = answers;
    }

    /** @param body {@code {"into": "slug"}}: a tag that there is, or the new name */
    Response plan(String slug, Document body, HttpServletRequest request) {
        boolean isKnown = tags.find(slug).isPresent()
                || !posts.page(PostQuery.everything()
                                .matching(PostQuery.Field.TAG, slug)
                                .limitedTo(1))
                        .posts()
                        .isEmpty();
        if (!isKnown) {
            throw TagReads.missing(slug);
        }
        Document parameters =
                Document.of("tag", slug).with("into", body.text("into").orElse(""));
        return answers.planned(plans.plan("merge-tag", parameters, request), request);
    }
}
