package org.lectern.persistence.bench.content;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lectern.post.PostChange;
import org.lectern.post.PostId;
import org.lectern.post.PostsChanged;

/** Remembers of all facts which posts came out, and no post itself: there may be a million. */
final class Published implements Event<PostsChanged> {
    private final Clock clock;
    private final List<PostId> ids = new ArrayList<>();

    Published(Clock clock) {
        this.clock = clock;
    }

    synchronized List<PostId> ids() {
        return List.copyOf(ids);
    }

    @Override
    public synchronized void fire(PostsChanged event) {
        event.changes().stream()
                .filter(change -> change.before().isPresent() && change.isPublication(clock.instant()))
                .map(PostChange::id)
                .forEach(ids::add);
    }

    @Override
    public <U extends PostsChanged> CompletionStage<U> fireAsync(U event) {
        fire(event);
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U extends PostsChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return fireAsync(event);
    }

    @Override
    public Event<PostsChanged> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends PostsChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("no subtype is fired here");
    }

    @Override
    public <U extends PostsChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("no subtype is fired here");
    }
}
