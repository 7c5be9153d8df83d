package org.lectern.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code mvn -Prun}: a server in the foreground, until it or Maven is stopped. */
public final class RunLectern {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Pattern FIRST_PASSWORD = Pattern.compile("first-administrator\\.created .*?password=(\\S+)");

    private RunLectern() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        WildFly server = launch().start();
        // A TERM to Maven alone does not reach its children.
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-lectern"));
        server.ready(START_LIMIT);
        welcome(server, System.out);
        server.ended();
    }

    private static Launch launch() {
        return new Launch(
                path("lectern.server"),
                path("lectern.run"),
                path("lectern.ear"),
                port(),
                List.of("lectern.default.data.dir=" + path("lectern.default.data.dir")),
                Map.of(),
                Redirect.INHERIT);
    }

    private static FreePort port() {
        int wanted = Integer.getInteger("lectern.http.port");
        try {
            return FreePort.exactly(wanted);
        } catch (UncheckedIOException taken) {
            throw new IllegalStateException(
                    "Port " + wanted + " is taken; choose another: mvn -Prun -Dlectern.http.port=8090", taken);
        }
    }

    private static void welcome(WildFly server, PrintStream out) throws IOException {
        out.println();
        out.println("Lectern is ready, and stops with Ctrl-C.");
        out.println("  Weblog    " + server.address() + "/");
        out.println("  Admin UI  " + server.address() + "/admin/");
        out.println("  API       " + server.address() + "/api/v1/posts");
        firstPassword(server.log())
                .ifPresent(password -> out.println("  Log in as admin with the first password: " + password));
        out.println();
    }

    /** Shown by the application once, on the day the site is made. */
    private static Optional<String> firstPassword(Path log) throws IOException {
        return FIRST_PASSWORD
                .matcher(Files.readString(log))
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1));
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
