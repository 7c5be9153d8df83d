package org.lectern.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * How to start a WildFly: from a copy of its own, so that several can run, and the next build disturbs none of them. It finds
 * the EAR in there, so that it is deployed whatever becomes of the process that started it.
 *
 * @param provisioned the server as the build made it
 * @param copy emptied at the start; what is to survive must lie elsewhere
 * @param properties of the system, {@code name=value}
 * @param environment in addition to this process's own
 */
public record Launch(
        Path provisioned,
        Path copy,
        Path ear,
        FreePort http,
        List<String> properties,
        Map<String, String> environment,
        Redirect output) {

    private static final String[] JVM = {
        "-Xmx512m",
        // The embedded store loads SQLite's library; later JDKs warn of such unless it is expected.
        "--enable-native-access=ALL-UNNAMED",
        // Plain lines, also in files and pipes, which show no colours.
        "-Dorg.jboss.logmanager.nocolor=true",
        // A signal to this process alone would leave the server behind.
        "-Dlectern.run.stop-with-parent=true"
    };

    public WildFly start() {
        try {
            prepare();
            ProcessBuilder builder =
                    new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(output);
            builder.environment().putAll(environment);
            return new WildFly(builder.start(), http, copy);
        } catch (IOException failure) {
            throw new UncheckedIOException("WildFly cannot be started in " + copy, failure);
        }
    }

    private List<String> command() {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(copy).addJavaOptions(JVM);
        command.addServerArgument("-Djboss.http.port=" + http);
        command.addServerArgument("-Djboss.management.http.port=" + FreePort.any());
        properties.forEach(property -> command.addServerArgument("-D" + property));
        return command.build();
    }

    private void prepare() throws IOException {
        empty(copy);
        copy(provisioned, copy);
        // The build ran it already, to configure it.
        empty(copy.resolve(WildFly.LOG).getParent());
        Files.copy(ear, copy.resolve(WildFly.DEPLOYMENTS).resolve("lectern.ear"));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder.getParent());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
