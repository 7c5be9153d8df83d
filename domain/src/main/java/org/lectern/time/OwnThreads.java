package org.lectern.time;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A few of the container's threads that one sort of work has for itself: however long it takes, other work does not wait for it, nor it for
 * other work. What is more than they can do at once waits. A thread without work ends after a while. Safe for use by many threads.
 */
public final class OwnThreads implements Executor {
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Executor executor;
    private final Optional<ThreadPoolExecutor> pool;

    /** @param most that work at once */
    public OwnThreads(int most) {
        this(most, OwnThreads::containers);
    }

    OwnThreads(int most, ThreadFactory factory) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        threads.allowCoreThreadTimeOut(true);
        executor = threads;
        pool = Optional.of(threads);
    }

    /** Those of somebody else, for whom {@link #end} changes nothing. */
    public OwnThreads(Executor executor) {
        this.executor = executor;
        pool = Optional.empty();
    }

    /** @throws java.util.concurrent.RejectedExecutionException after {@link #end} */
    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    /** What waits is dropped, nothing more is taken, and what runs may end. @return whether it did, in this time */
    public boolean end(Duration patience) {
        if (pool.isEmpty()) {
            return true;
        }
        pool.get().shutdown();
        pool.get().getQueue().clear();
        try {
            return pool.get().awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asked for when a thread is needed; a library of an EAR cannot have it injected everywhere. */
    private static Thread containers(Runnable task) {
        try {
            ThreadFactory factory = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
            return factory.newThread(task);
        } catch (NamingException missing) {
            throw new IllegalStateException("the server has no default managed thread factory", missing);
        }
    }
}
