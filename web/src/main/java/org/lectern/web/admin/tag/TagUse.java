package org.lectern.web.admin.tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.reference.Usage;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.Query;

/** Which posts have the tag in the form, drafts and trash included. */
@Named("tagUse")
@RequestScoped
public class TagUse {
    private final Posts posts;
    private final TagForm form;
    private Optional<Usage> usage = Optional.empty();

    /** For the container's proxy. */
    protected TagUse() {
        this(null, null);
    }

    @Inject
    public TagUse(Posts posts, TagForm form) {
        this.posts = posts;
        this.form = form;
    }

    public long getCount() {
        return usage().count();
    }

    public List<Usage.Referrer> getSome() {
        return usage().some();
    }

    public String getAllPath() {
        return AdminPage.POSTS.path() + new Query().with("tag", form.getKey());
    }

    private Usage usage() {
        if (usage.isEmpty()) {
            usage = Optional.of(Usage.by(posts, PostQuery.Field.TAG, List.of(form.getKey())));
        }
        return usage.get();
    }
}
