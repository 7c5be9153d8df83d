package org.lectern.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.lectern.post.Post;
import org.lectern.post.PostChange;
import org.lectern.post.PostsChanged;
import org.lectern.post.Status;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;

/** Notes what people do to posts in the editor; whatever else changes posts was asked for by something that is noted itself. */
@ApplicationScoped
public class AuditEdits {
    private final Auditing auditing;

    /** For the container's proxy. */
    protected AuditEdits() {
        this(null);
    }

    @Inject
    public AuditEdits(Auditing auditing) {
        this.auditing = auditing;
    }

    void changed(@Observes PostsChanged changes) {
        List<Deed> deeds = changes.changes().stream().flatMap(AuditEdits::deed).toList();
        auditing.noteAll(deeds);
    }

    private static Stream<Deed> deed(PostChange change) {
        return change.after().stream()
                .filter(post -> by(post).from() == Channel.EDITOR)
                .map(post -> Deed.inAdmin(
                        by(post).by(),
                        action(change.before(), post),
                        Optional.of("posts/" + post.id().text()),
                        OptionalLong.of(post.version())));
    }

    private static Change by(Post post) {
        return Revision.of(post).change();
    }

    private static String action(Optional<Post> before, Post after) {
        if (before.isEmpty()) {
            return "posts.create";
        }
        boolean isThrownAway = after.status() == Status.TRASHED && before.get().status() != Status.TRASHED;
        return isThrownAway ? "posts.delete" : "posts.replace";
    }
}
