package org.lectern.web.run;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.lectern.post.StoreUnavailable;
import org.lectern.time.Recurring;

/** Runs whatever recurs, on the container's own threads, from the application's start to its end. */
@WebListener
public class RecurringTasks implements ServletContextListener {
    private static final Logger LOG = System.getLogger(RecurringTasks.class.getName());

    private final Iterable<Recurring> tasks;
    private List<? extends Future<?>> running = List.of();

    /** The servlet specification wants one; CDI makes the instance. */
    public RecurringTasks() {
        this.tasks = List.of();
    }

    @Inject
    public RecurringTasks(@Any Instance<Recurring> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void contextInitialized(ServletContextEvent started) {
        ScheduledExecutorService executor = containers();
        running = StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> executor.scheduleWithFixedDelay(
                        () -> run(task), task.pause().toMillis(), task.pause().toMillis(), TimeUnit.MILLISECONDS))
                .toList();
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        running.forEach(task -> task.cancel(false));
        tasks.forEach(RecurringTasks::end);
    }

    private static void end(Recurring task) {
        try {
            task.end();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "task.unended task=" + task.getClass().getName() + ": " + failure.getMessage());
        }
    }

    private static void run(Recurring task) {
        try {
            task.run();
        } catch (StoreUnavailable outage) {
            LOG.log(Level.DEBUG, "task.postponed: the store does not answer", outage);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "task.failed task=" + task.getClass().getName(), failure);
        }
    }

    private static ScheduledExecutorService containers() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        } catch (NamingException missing) {
            throw new IllegalStateException("the server has no default managed scheduled executor service", missing);
        }
    }
}
