package org.lectern.it.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came back. */
record Answered(int status, java.net.http.HttpHeaders headers, String body) {
    private static final List<String> PROMISED = List.of("ETag", "Location");

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Without its parameters. */
    String mediaType() {
        return header("Content-Type").orElse("").replaceAll(";.*", "").strip();
    }

    /** Where this is something else than what the operation says; nothing where it is as described. */
    List<String> faults(LiveOperation operation, LiveDescription api) {
        if (status >= 500) {
            return List.of("the server failed with " + status + ": " + body);
        }
        Located response = operation.described().get("responses").get(Integer.toString(status));
        if (!response.isThere() || status == 429) {
            return List.of("the status " + status + " is not described: " + body);
        }
        List<String> faults = new ArrayList<>(headerFaults(response, api));
        Located content = response.get("content");
        if (!content.isThere()) {
            if (!body.isEmpty()) {
                faults.add("no body is described for " + status);
            }
            return faults;
        }
        Located media = content.get(mediaType());
        if (!media.isThere()) {
            faults.add("the type " + mediaType() + " is not described for " + status);
            return faults;
        }
        boolean isJson = mediaType().endsWith("json");
        if (isJson && media.get("schema").isThere()) {
            api.faults(media.get("schema"), body).forEach(fault -> faults.add("the body: " + fault));
        }
        if (mediaType().equals("application/problem+json")
                && LiveDescription.json(body).path("status").asInt(0) != status) {
            faults.add("the problem tells of another status than " + status);
        }
        return faults;
    }

    private List<String> headerFaults(Located response, LiveDescription api) {
        List<String> faults = new ArrayList<>();
        for (String name : response.get("headers").names()) {
            Optional<String> value = header(name);
            if (value.isEmpty() && PROMISED.contains(name)) {
                faults.add("the header " + name + " is missing");
            }
            Located schema = response.get("headers").get(name).get("schema");
            boolean isText = schema.text("type").equals("string");
            value.ifPresent(text -> api.faults(schema, isText ? quoted(text) : text)
                    .forEach(fault -> faults.add("the header " + name + ": " + fault)));
        }
        return faults;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
