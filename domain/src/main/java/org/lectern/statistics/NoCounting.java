package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.lectern.post.Post;

/** Stands in until there is something that counts. */
@ApplicationScoped
public class NoCounting implements Counting {
    @Override
    public Pending begin(Collection<Post> former, Collection<Post> future) {
        return new Pending(Optional.empty());
    }

    @Override
    public void end(Pending pending) {}
}
