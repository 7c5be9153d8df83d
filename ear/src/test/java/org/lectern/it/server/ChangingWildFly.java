package org.lectern.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.lectern.server.FreePort;
import org.lectern.server.Launch;
import org.lectern.server.WildFly;

/** A WildFly that goes on while the EAR comes and goes, and tells what is in its process. */
final class ChangingWildFly implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final ModelNode EAR = Operations.createAddress("deployment", "lectern.ear");
    private static final ModelNode THREADS =
            Operations.createAddress("core-service", "platform-mbean", "type", "threading");

    private final WildFly server;
    private final ModelControllerClient management;

    private ChangingWildFly(WildFly server, ModelControllerClient management) {
        this.server = server;
        this.management = management;
    }

    /** @param temporary the folder for what programs put into their temporary one */
    static ChangingWildFly start(Path work, Path temporary, Map<String, String> environment) throws Exception {
        FreePort port = FreePort.any();
        Launch launch = new Launch(
                Path.of(System.getProperty("lectern.server")),
                work,
                Path.of(System.getProperty("lectern.ear")),
                FreePort.any(),
                List.of("jboss.management.http.port=" + port, "java.io.tmpdir=" + temporary),
                environment,
                Redirect.DISCARD);
        WildFly ready = launch.start().ready(START_LIMIT);
        return new ChangingWildFly(
                ready, ModelControllerClient.Factory.create(InetAddress.getLoopbackAddress(), port.number()));
    }

    URI address() {
        return server.address();
    }

    /** Does nothing if it is there. */
    void deploy() throws IOException {
        run("deploy", EAR);
    }

    void undeploy() throws IOException {
        run("undeploy", EAR);
    }

    List<String> threads() throws IOException {
        return run("dump-all-threads", THREADS).asList().stream()
                .map(thread -> thread.get("thread-name").asString())
                .toList();
    }

    /** Empty where the system does not tell. */
    Optional<List<Path>> openFiles() throws IOException {
        Path descriptors = Path.of("/proc", Long.toString(server.pid()), "fd");
        if (!Files.isDirectory(descriptors)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return Optional.of(
                    all.map(ChangingWildFly::target).flatMap(Optional::stream).toList());
        }
    }

    @Override
    public void close() throws IOException {
        management.close();
        server.close();
    }

    private ModelNode run(String operation, ModelNode address) throws IOException {
        ModelNode request = Operations.createOperation(operation, address);
        if (operation.equals("dump-all-threads")) {
            request.get("locked-monitors").set(false);
            request.get("locked-synchronizers").set(false);
        }
        ModelNode answer = management.execute(request);
        if (!Operations.isSuccessfulOutcome(answer)) {
            throw new IllegalStateException(
                    operation + " failed: " + Operations.getFailureDescription(answer) + "; see " + server.log());
        }
        return Operations.readResult(answer);
    }

    /** Empty: it was closed meanwhile. */
    private static Optional<Path> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (NoSuchFileException closed) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
