package org.lectern.it;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The server under test, seen from outside: all black-box tests, by HTTP or by browser, call this one.
 *
 * <p>{@code mvn verify} starts it once, with the built EAR and an empty store, and stops it after the last test. With
 * {@code LECTERN_TEST_MONGODB_URI} in the environment the store is a new database there, else the embedded one. Since
 * all tests share it, a test makes what it looks for and leaves the rest alone.
 *
 * <p>From an IDE: {@code mvn -Prun} in a terminal, then the test with {@code -Dlectern.it.url=http://localhost:8080} and
 * {@code -Dlectern.it.password=...}. The server's log is {@code ear/target/it/wildfly/standalone/log/server.log}.
 *
 * @param base without a slash at the end
 * @param adminPassword of the user {@code admin}
 */
public record RunningLectern(URI base, String adminPassword) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The one that {@code lectern.it.url} and {@code lectern.it.password} tell of. */
    public static RunningLectern underTest() {
        return new RunningLectern(URI.create(told("lectern.it.url")), told("lectern.it.password"));
    }

    /** Where a path stands, like {@code /api/v1/posts?limit=2}. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** A request to be completed; it gives up after a minute. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(LIMIT);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Follows no redirection and keeps no cookie. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The answer as it comes; to be closed. */
    public HttpResponse<InputStream> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** The answer's body goes into a file. */
    public HttpResponse<Path> download(HttpRequest.Builder request, Path file)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofFile(file));
    }

    private static String told(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .orElseThrow(() -> new IllegalStateException(
                        property + " is not set: run mvn verify, or point it at a server that is running"));
    }
}
