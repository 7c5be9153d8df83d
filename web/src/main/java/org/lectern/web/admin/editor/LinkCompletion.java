package org.lectern.web.admin.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.web.admin.completion.Completion;
import org.lectern.web.admin.completion.PostCompletion;
import org.lectern.web.admin.completion.Proposal;

/** Posts to link to: the value is where a post is on the weblog, or will be. */
@ApplicationScoped
public class LinkCompletion implements Completion {
    private final PostCompletion completion;
    private final Posts posts;
    private final Addresses addresses;

    /** For the container's proxy. */
    protected LinkCompletion() {
        this(null, null, null);
    }

    @Inject
    public LinkCompletion(PostCompletion completion, Posts posts, Addresses addresses) {
        this.completion = completion;
        this.posts = posts;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public List<Proposal> propose(String typed, int limit) {
        return completion.propose(typed, limit).stream()
                .flatMap(each -> posts.findByAddress(each.value()).stream()
                        .map(post -> new Proposal(addresses.path(post), each.label(), each.hint())))
                .toList();
    }
}
