package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.post.Posts;

/** Posts, by their ids; also those in the trash, which may come back. */
@ApplicationScoped
public class PostTarget implements ReferenceTarget {
    private final Posts posts;

    /** For the container's proxy. */
    protected PostTarget() {
        this(null);
    }

    @Inject
    public PostTarget(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Set<String> existing(Collection<String> keys) {
        return posts.findAllByIdText(keys).stream()
                .map(post -> post.id().text())
                .collect(Collectors.toSet());
    }
}
