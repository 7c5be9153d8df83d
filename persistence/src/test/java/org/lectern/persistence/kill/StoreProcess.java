package org.lectern.persistence.kill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.site.DataFolder;

/**
 * The store that comes along, in a process of its own, to be killed. It prints a line when it begins to start and its address when it has
 * started; it stops when its input ends, so that it does not outlive who started it.
 */
public final class StoreProcess {
    /** Whether a commit is on the disk before the answer. */
    public static final String FSYNC = "LECTERN_STORE_FSYNC";

    static final String STARTING = "starting";

    private StoreProcess() {}

    /** @param folder one: where the store keeps its data */
    public static void main(String[] folder) throws IOException {
        EmbeddedServer server = new EmbeddedServer(
                new DataFolder(Path.of(folder[0])), Boolean.parseBoolean(System.getenv(FSYNC)), Clock.systemUTC());
        serve(server::start, server::stop, System.out);
    }

    /**
     * @param start starts a server, and gives its address
     * @param out what the parent process reads
     */
    public static void serve(Supplier<String> start, Runnable stop, PrintStream out) throws IOException {
        out.println(STARTING);
        out.println(start.get());
        System.in.readAllBytes();
        stop.run();
        System.exit(0);
    }
}
