package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Tells a fact to each of CDI's observers, in the order of their priorities. Unlike {@link jakarta.enterprise.event.Event#fire} one that
 * fails keeps none of the others from hearing of it, and not whoever tells it from going on: what is a fact has happened already.
 */
@ApplicationScoped
public class Observers {
    private static final Logger LOG = System.getLogger(Observers.class.getName());

    private final Function<Object, Collection<ObserverMethod<? super Object>>> observers;
    /** One that fails every time is told of in the log once, until it works again. */
    private final Set<ObserverMethod<?>> failing = ConcurrentHashMap.newKeySet();

    /** For the container's proxy. */
    protected Observers() {
        this(fact -> Set.of());
    }

    @Inject
    public Observers(BeanManager beans) {
        this(beans::resolveObserverMethods);
    }

    Observers(Function<Object, Collection<ObserverMethod<? super Object>>> observers) {
        this.observers = observers;
    }

    public void tell(Object fact) {
        observers.apply(fact).stream()
                .filter(observer -> !observer.isAsync())
                .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
                .forEach(observer -> tell(observer, fact));
    }

    private void tell(ObserverMethod<? super Object> observer, Object fact) {
        try {
            observer.notify(fact);
            failing.remove(observer);
        } catch (RuntimeException failure) {
            Level level = failing.add(observer) ? Level.ERROR : Level.DEBUG;
            LOG.log(
                    level,
                    "observer.failed by=" + observer.getBeanClass().getName() + " of="
                            + fact.getClass().getSimpleName() + "; what it shows may be out of date",
                    failure);
        }
    }
}
