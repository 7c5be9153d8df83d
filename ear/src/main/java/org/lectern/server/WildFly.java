package org.lectern.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A WildFly that was started, and deploys the EAR. */
public final class WildFly implements AutoCloseable {

    static final Path DEPLOYMENTS = Path.of("standalone", "deployments");
    static final Path LOG = Path.of("standalone", "log", "server.log");

    private static final Pattern REFUSAL = Pattern.compile("store\\.refused: (.*)");
    private static final String STARTED = "WFLYSRV0025:";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026:";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Process process;
    private final FreePort http;
    private final Path home;

    WildFly(Process process, FreePort http, Path home) {
        this.process = process;
        this.http = http;
        this.home = home;
    }

    /** Without a slash at the end. */
    public URI address() {
        return URI.create("http://localhost:" + http);
    }

    /** For who looks at what the server's process holds. */
    public long pid() {
        return process.pid();
    }

    public Path log() {
        return home.resolve(LOG);
    }

    /**
     * Waits until the EAR answers.
     *
     * @throws IllegalStateException if it never will; the server then is stopped, and the message names its log
     */
    public WildFly ready(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!hasLogged(STARTED)) {
            if (hasLogged(STARTED_WITH_ERRORS) || System.nanoTime() - end > 0 || hasEnded(LOOK_EVERY_MILLIS)) {
                close();
                throw new IllegalStateException("Lectern did not start" + reason() + "; more is in " + log());
            }
        }
        return this;
    }

    /** Waits until the server ends, by whoever's hand. */
    public int ended() throws InterruptedException {
        return process.waitFor();
    }

    /** Stops the server in order, by force only if it does not within a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!hasEnded(STOP_LIMIT.toMillis())) {
                process.destroyForcibly();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private boolean hasEnded(long withinMillis) throws InterruptedException {
        return process.waitFor(withinMillis, TimeUnit.MILLISECONDS);
    }

    /** What the store says when it cannot be opened; other reasons are many and long. */
    private String reason() {
        try {
            return REFUSAL.matcher(Files.readString(log()))
                    .results()
                    .findFirst()
                    .map(found -> ": " + found.group(1))
                    .orElse("");
        } catch (IOException noLog) {
            return "";
        }
    }

    /** The server says so last, after everything that it found at its start is deployed. */
    private boolean hasLogged(String code) {
        try {
            return Files.exists(log()) && Files.readString(log()).contains(code);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
