package org.lectern.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lectern.server.FreePort;

/**
 * A domain of its own in a Payara, which its {@code asadmin} makes, starts and ends.
 *
 * @param work where the domain lies, its logs included, and what {@code asadmin} said
 * @param ports the first of a hundred that the domain may take
 */
record PayaraServer(Path home, Path work, String domain, int ports, Map<String, String> environment)
        implements StartedServer {

    private static final int HTTP = 80;
    private static final int ADMIN = 48;

    static PayaraServer start(Path home, Path ear, Path work, Map<String, String> environment) {
        String domain = "lectern-" + UUID.randomUUID();
        PayaraServer server = new PayaraServer(home, made(work), domain, freeHundred(), environment);
        server.asadmin(
                "create-domain", "--nopassword", "--domaindir", "" + work, "--portbase", "" + server.ports, domain);
        server.asadmin("start-domain", "--domaindir", "" + work, domain);
        try {
            // TRACE, too, is refused by the application, which says why.
            server.manage(
                    "set", "server-config.network-config.protocols.protocol.http-listener-1.http.trace-enabled=true");
            server.manage("deploy", ear.toString());
            return server;
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:" + (ports + HTTP));
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--domaindir", work.toString(), domain);
    }

    private void manage(String... command) {
        asadmin(Stream.concat(Stream.of("--port", "" + (ports + ADMIN)), Stream.of(command))
                .toArray(String[]::new));
    }

    private void asadmin(String... command) {
        String program = home.resolve("bin").resolve("asadmin").toString();
        Path said = work.resolve("asadmin.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(program, "--interactive=false"), Stream.of(command))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(said.toFile()));
        builder.environment().putAll(environment);
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("asadmin " + List.of(command) + " failed; see " + said);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Asked to stop while asadmin was at work", asked);
        }
    }

    /** Payara lays its ports out from a first one, and says itself if one of them is taken. */
    private static int freeHundred() {
        return FreePort.any().number() - HTTP;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
