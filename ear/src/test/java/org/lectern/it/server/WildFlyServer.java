package org.lectern.it.server;

import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lectern.server.FreePort;
import org.lectern.server.Launch;
import org.lectern.server.WildFly;

/** The server that the build provisioned. It ends with this JVM, however that ends. */
record WildFlyServer(WildFly server) implements StartedServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    static WildFlyServer start(Path home, Path ear, Path work, Map<String, String> environment) {
        WildFly server = new Launch(home, work, ear, FreePort.any(), List.of(), environment, Redirect.DISCARD).start();
        try {
            return new WildFlyServer(server.ready(START_LIMIT));
        } catch (InterruptedException asked) {
            server.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Asked to stop while WildFly was starting", asked);
        }
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
