package org.lectern.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Where work goes on after a request was answered: the container's own threads. */
@ApplicationScoped
public class Background {
    private final Executor executor;

    /** Asks the container for its executor whenever there is something to do; a library of an EAR cannot have it injected everywhere. */
    public Background() {
        this(task -> containers().execute(task));
    }

    public Background(Executor executor) {
        this.executor = executor;
    }

    public void run(Runnable task) {
        executor.execute(task);
    }

    private static Executor containers() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        } catch (NamingException missing) {
            throw new IllegalStateException("the server has no default managed executor service", missing);
        }
    }
}
