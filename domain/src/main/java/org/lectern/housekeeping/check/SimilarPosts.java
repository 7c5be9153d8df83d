package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.GatheringCheck;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.ReadPost;
import org.lectern.post.Posts;
import org.lectern.site.Site;

/** Posts that may be one post. */
@ApplicationScoped
public class SimilarPosts implements GatheringCheck {
    private final Posts posts;
    private final Site site;
    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected SimilarPosts() {
        this(null, null, List.of());
    }

    @Inject
    public SimilarPosts(Posts posts, Site site, MendPost mending) {
        this(posts, site, List.of(Discarded.fix(mending)));
    }

    public SimilarPosts(Posts posts, Site site, List<Fix> fixes) {
        this.posts = posts;
        this.site = site;
        this.fixes = fixes;
    }

    @Override
    public String name() {
        return "similar-posts";
    }

    @Override
    public String label() {
        return "Posts that look like duplicates";
    }

    @Override
    public String meaning() {
        return "Two posts with most of their paragraphs in common, or with one title on one day, are often one post that came in twice."
                + " Notes and their parts may share what they like.";
    }

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return true;
    }

    @Override
    public Gathering begin() {
        DuplicateSearch search = new DuplicateSearch(this, posts, site.zone());
        return new Gathering() {
            @Override
            public void take(ReadPost post) {
                search.take(post);
            }

            @Override
            public Conclusion conclude() {
                return search.conclude();
            }
        };
    }
}
