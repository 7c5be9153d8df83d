package org.lectern.persistence.bench.importing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.lectern.post.PostsChanged;

/** Tells who follows, and remembers nothing. */
record Followers(Consumer<PostsChanged> follower) implements Event<PostsChanged> {
    @Override
    public void fire(PostsChanged event) {
        follower.accept(event);
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
