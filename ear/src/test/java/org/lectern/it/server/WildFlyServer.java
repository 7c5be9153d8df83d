package org.lectern.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.StandaloneCommandBuilder;
import org.wildfly.plugin.tools.Deployment;
import org.wildfly.plugin.tools.DeploymentManager;
import org.wildfly.plugin.tools.server.Configuration;
import org.wildfly.plugin.tools.server.ServerManager;
import org.wildfly.plugin.tools.server.StandaloneManager;

/** The server that the build provisioned. It ends with this JVM, however that ends. */
record WildFlyServer(URI address, StandaloneManager manager) implements StartedServer {

    private static final long START_LIMIT_SECONDS = 120;

    static WildFlyServer start(Path home, Path ear, Path logs, Map<String, String> environment) {
        FreePort http = FreePort.any();
        FreePort management = FreePort.any();
        StandaloneManager manager = ServerManager.start(Configuration.create(command(home, logs, http, management))
                .managementPort(management.number())
                .addEnvironmentVariables(environment)
                .redirectErrorStream(true)
                .redirectOutput(console(logs)));
        WildFlyServer server = new WildFlyServer(URI.create("http://localhost:" + http), manager);
        try {
            server.deploy(ear, logs);
            return server;
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        try {
            manager.shutdown();
        } catch (IOException unreachable) {
            manager.kill().join();
        }
    }

    private void deploy(Path ear, Path logs) {
        try {
            if (!manager.waitFor(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("WildFly did not start in time; see " + console(logs));
            }
            DeploymentManager deployments = manager.deploymentManager();
            deployments.deploy(Deployment.of(ear)).assertSuccess();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Asked to stop while WildFly was starting", asked);
        }
    }

    private static StandaloneCommandBuilder command(Path home, Path logs, FreePort http, FreePort management) {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .addJavaOptions(
                        "-Xmx512m", "-Dorg.jboss.logmanager.nocolor=true", "-Dlectern.run.stop-with-parent=true")
                // What is deployed here must not be there when Arquillian starts a copy of this server.
                .setServerReadOnlyConfiguration("standalone.xml");
        command.setLogDirectory(logs);
        command.addServerArgument("-Djboss.http.port=" + http);
        command.addServerArgument("-Djboss.management.http.port=" + management);
        return command;
    }

    private static Path console(Path logs) {
        try {
            return Files.createDirectories(logs).resolve("console.log");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
