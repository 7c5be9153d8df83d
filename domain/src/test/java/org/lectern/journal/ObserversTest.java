package org.lectern.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ObserversTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void allHearInTheOrderOfTheirPriorities() {
        List<ObserverMethod<? super Object>> told =
                List.of(new Told(30, fact -> heard.add("last")), new Told(10, fact -> heard.add("first " + fact)));
        Observers observers = new Observers(fact -> told);

        observers.tell("news");

        assertThat(heard).containsExactly("first news", "last");
    }

    @Test
    void oneThatFailsKeepsNobodyFromHearing() {
        List<ObserverMethod<? super Object>> told = List.of(
                new Told(1, fact -> {
                    throw new IllegalStateException("out of order");
                }),
                new Told(2, fact -> heard.add("second")));
        Observers observers = new Observers(fact -> told);

        observers.tell("news");
        observers.tell("more");

        assertThat(heard).containsExactly("second", "second");
    }

    private record Told(int priority, Consumer<Object> action) implements ObserverMethod<Object> {
        @Override
        public void notify(Object event) {
            action.accept(event);
        }

        @Override
        public void notify(EventContext<Object> context) {
            notify(context.getEvent());
        }

        @Override
        public int getPriority() {
            return priority;
        }

        @Override
        public Class<?> getBeanClass() {
            return ObserversTest.class;
        }

        @Override
        public Type getObservedType() {
            return Object.class;
        }

        @Override
        public Set<Annotation> getObservedQualifiers() {
            return Set.of();
        }

        @Override
        public Reception getReception() {
            return Reception.ALWAYS;
        }

        @Override
        public TransactionPhase getTransactionPhase() {
            return TransactionPhase.IN_PROGRESS;
        }
    }
}
