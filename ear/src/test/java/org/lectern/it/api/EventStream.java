package org.lectern.it.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.lectern.it.RunningLectern;

/** Somebody who listens to changes of the server under test. */
final class EventStream implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private final ExecutorService reading = Executors.newSingleThreadExecutor();

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** An event as it came. */
    record Told(long id, String event, String data) {}

    /** Listens from now on, or from where the query says; returns when the server does listen. */
    static EventStream open(String query, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(RunningLectern.underTest().at(Api.PATH + "/changes" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        EventStream stream = new EventStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        if (stream.response.statusCode() != 200) {
            throw new IllegalStateException("status " + stream.response.statusCode());
        }
        stream.reading.submit(stream::block).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return stream;
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event; what has no data is passed over. Gives up after half a minute. */
    Told next() throws Exception {
        return reading.submit(this::event).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Told event() throws IOException {
        Map<String, String> block = block();
        while (!block.containsKey("data")) {
            block = block();
        }
        return new Told(Long.parseLong(block.get("id")), block.get("event"), block.get("data"));
    }

    private Map<String, String> block() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        String line = lines.readLine();
        while (line != null && !line.isEmpty()) {
            String[] parts = line.split(": ", 2);
            fields.put(parts[0], parts.length > 1 ? parts[1] : "");
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the text has ended");
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
        reading.shutdownNow();
    }
}
