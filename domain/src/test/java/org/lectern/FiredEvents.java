package org.lectern;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Remembers what was fired, and tells nobody else than the observer that it was given. */
public final class FiredEvents<T> implements Event<T>, Consumer<T> {
    private final List<T> fired = new ArrayList<>();
    private final Consumer<T> observer;

    public FiredEvents() {
        this(event -> {});
    }

    /** @param observer told of what is fired, at once */
    public FiredEvents(Consumer<T> observer) {
        this.observer = observer;
    }

    public synchronized List<T> all() {
        return List.copyOf(fired);
    }

    @Override
    public synchronized void fire(T event) {
        fired.add(event);
        observer.accept(event);
    }

    @Override
    public void accept(T event) {
        fire(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        fire(event);
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return fireAsync(event);
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("no subtype is fired here");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("no subtype is fired here");
    }
}
