package org.lectern.persistence.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in its own JVM, on the class path of this one. */
public final class StoreJvm implements AutoCloseable {
    private static final long STOP_SECONDS = 120;

    private final Process process;
    private final String uri;
    private final long startNanos;

    private StoreJvm(Process process, Path log) throws IOException {
        this.process = process;
        BufferedReader said = process.inputReader();
        String first = said.readLine();
        startNanos = System.nanoTime();
        uri = said.readLine();
        if (!StoreProcess.STARTING.equals(first) || uri == null) {
            process.destroyForcibly();
            throw new IllegalStateException("The server did not start: " + Files.readString(log));
        }
    }

    /**
     * Starts it and waits for its address.
     *
     * @param main a class that calls {@link StoreProcess#serve}
     * @param heap such as {@code 256m}
     * @param folder the data's, which becomes the first argument
     * @param environment what it has besides this process's
     */
    public static StoreJvm start(Class<?> main, String heap, Path folder, Map<String, String> environment) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
        String logging = "java.util.logging.config.file";
        if (System.getProperty(logging) != null) {
            command.add("-D" + logging + "=" + System.getProperty(logging));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), folder.toString()));
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new StoreJvm(builder.start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String uri() {
        return uri;
    }

    /** When the server began to start, as {@link System#nanoTime} says it; the JVM ran by then. */
    public long startNanos() {
        return startNanos;
    }

    /** Waits, and no longer than until the process ends by itself. */
    boolean runsAfter(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As {@code kill -9}; the process is gone afterwards. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it in good order, and kills it if that takes too long. */
    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException | InterruptedException failure) {
            kill();
        }
    }
}
