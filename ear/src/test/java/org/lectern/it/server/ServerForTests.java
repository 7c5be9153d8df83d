package org.lectern.it.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.lectern.server.FreePort;

/**
 * Starts the one server that all black-box tests of a run call, before the first of them, and stops it after the last.
 *
 * <p>Active only where the build names a server in {@code lectern.it.server}. It then tells tests where the server is in
 * {@code lectern.it.url} and the password of its {@code admin} in {@code lectern.it.password}, and Arquillian which ports its
 * own server may take.
 */
public final class ServerForTests implements LauncherSessionListener {

    private static final String PASSWORD =
            "only-for-tests-" + ProcessHandle.current().pid();

    private Optional<TestDatabase> database = Optional.empty();
    private Optional<StartedServer> server = Optional.empty();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String kind = System.getProperty("lectern.it.server", "");
        if (kind.isEmpty() || System.getProperty("lectern.it.url") != null) {
            return;
        }
        System.setProperty("lectern.arquillian.http.port", FreePort.any().toString());
        System.setProperty("lectern.arquillian.management.port", FreePort.any().toString());
        database = TestDatabase.on(Optional.ofNullable(System.getenv("LECTERN_TEST_MONGODB_URI")));
        StartedServer started = start(kind);
        server = Optional.of(started);
        System.setProperty("lectern.it.url", started.address().toString());
        System.setProperty("lectern.it.password", PASSWORD);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        server.ifPresent(StartedServer::close);
        database.ifPresent(TestDatabase::close);
    }

    private StartedServer start(String kind) {
        Path work = path("lectern.it.work");
        return switch (kind) {
            case "wildfly" ->
                WildFlyServer.start(
                        path("lectern.server"), path("lectern.ear"), work.resolve("wildfly"), environment(work));
            case "payara" ->
                PayaraServer.start(
                        path("lectern.payara"), path("lectern.ear"), work.resolve("payara"), environment(work));
            default ->
                throw new IllegalArgumentException(
                        "lectern.it.server is '" + kind + "', and neither wildfly nor payara");
        };
    }

    /** Also hides what the developer's own environment says; an empty value is none. */
    private Map<String, String> environment(Path work) {
        return Map.of(
                "LECTERN_DATA_DIR", work.resolve("data").resolve(run()).toString(),
                "LECTERN_MONGODB_URI", database.map(TestDatabase::uri).orElse(""),
                "LECTERN_ADMIN_PASSWORD", PASSWORD,
                "LECTERN_BASE_URL", "",
                "LECTERN_SITE_TITLE", "",
                "LECTERN_SITE_ZONE", "",
                "LECTERN_WEBHOOK_PRIVATE_ADDRESSES", "127.0.0.1",
                "LECTERN_SEARCH_URI", "");
    }

    /** A folder that no earlier run wrote to. */
    private static String run() {
        return UUID.randomUUID().toString();
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property));
    }
}
