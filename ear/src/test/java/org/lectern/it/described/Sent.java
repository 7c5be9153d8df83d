package org.lectern.it.described;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.it.RunningLectern;

/**
 * A request that is about to be sent.
 *
 * @param query names and values, with the same name several times where that is wanted
 */
record Sent(
        LiveOperation operation,
        String path,
        List<String[]> query,
        Map<String, String> headers,
        Optional<String> body) {
    Sent with(String name, String value) {
        List<String[]> more = new ArrayList<>(query);
        more.add(new String[] {name, value});
        return new Sent(operation, path, more, headers, body);
    }

    Sent withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Sent(operation, path, query, more, body);
    }

    Sent withoutHeader(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Sent(operation, path, query, fewer, body);
    }

    Sent withBody(String mediaType, String text) {
        Sent typed = withHeader("Content-Type", mediaType);
        return new Sent(operation, path, query, typed.headers(), Optional.of(text));
    }

    Sent at(String otherPath) {
        return new Sent(operation, otherPath, query, headers, body);
    }

    HttpRequest.Builder request() {
        StringBuilder address = new StringBuilder("/api/v1").append(path);
        char before = '?';
        for (String[] parameter : query) {
            address.append(before).append(encoded(parameter[0])).append('=').append(encoded(parameter[1]));
            before = '&';
        }
        BodyPublisher publisher = body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        HttpRequest.Builder request = RunningLectern.underTest()
                .request(address.toString())
                .method(operation.verb().toUpperCase(Locale.ROOT), publisher);
        headers.forEach(request::header);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder(operation.verb().toUpperCase(Locale.ROOT))
                .append(' ')
                .append(path);
        query.forEach(each -> told.append(' ').append(each[0]).append('=').append(each[1]));
        headers.forEach((name, value) ->
                told.append(' ').append(name).append(": ").append(name.equals("Authorization") ? "..." : value));
        return told.append(body.map(text -> " " + text).orElse("")).toString();
    }
}
