package org.lectern.web.run;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends the server in order once the Maven that started it is gone, however it went: a signal that reaches Maven alone
 * would leave the server running and its port taken.
 *
 * <p>Active only with {@code -Dlectern.run.stop-with-parent=true}, which {@code mvn -Prun} passes. It looks five times
 * a second, since {@link ProcessHandle#onExit()} looks ever less often, in the end every five seconds.
 */
@WebListener
public class StopWithParent implements ServletContextListener {

    static final String SWITCH = "lectern.run.stop-with-parent";

    private static final long LOOK_EVERY_MILLIS = 200;

    private final Optional<ProcessHandle> parent;
    private final Runnable stop;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(StopWithParent::daemon);

    public StopWithParent() {
        this(ProcessHandle.current().parent(), () -> System.exit(0));
    }

    StopWithParent(Optional<ProcessHandle> parent, Runnable stop) {
        this.parent = parent.filter(StopWithParent::isJava);
        this.stop = stop;
    }

    @Override
    public void contextInitialized(ServletContextEvent started) {
        if (Boolean.getBoolean(SWITCH)) {
            watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent ended) {
        watch.shutdownNow();
    }

    private void look() {
        if (!parent.map(ProcessHandle::isAlive).orElse(false)) {
            stop.run();
        }
    }

    /** An orphan is handed to some other process, which is no Maven: then Maven was gone before we came. */
    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("java"))
                .orElse(false);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "stop-with-parent");
        thread.setDaemon(true);
        return thread;
    }
}
