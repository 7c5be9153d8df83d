package org.lectern.it.browser;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.it.RunningLectern;

/** Posts that are there before a test of a page begins: written by the API, which is quicker than by hand. */
final class WrittenPosts {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\\s*\"([^\"]+)\"");

    private final RunningLectern lectern = RunningLectern.underTest();
    private final String token;

    WrittenPosts() throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + lectern.adminPassword()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> issued = lectern.send(lectern.request("/api/v1/tokens")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\": \"pages\", \"scopes\": [\"posts:write\", \"posts:publish\"]}")));
        Matcher found = TOKEN.matcher(issued.body());
        if (!found.find()) {
            throw new IllegalStateException("no token: " + issued.statusCode() + " " + issued.body());
        }
        token = found.group(1);
    }

    /** A draft. */
    void write(String title, String text) throws IOException, InterruptedException {
        write("draft", title, text);
    }

    void publish(String title, String text) throws IOException, InterruptedException {
        write("published", title, text);
    }

    private void write(String status, String title, String text) throws IOException, InterruptedException {
        String body = "{\"kind\": \"entry\", \"status\": \"" + status + "\", \"title\": \"" + title
                + "\", \"content\": {\"format\": \"markdown\", \"source\": \"" + text + "\"}}";
        HttpResponse<String> created = lectern.send(lectern.request("/api/v1/posts")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (created.statusCode() != 201) {
            throw new IllegalStateException("not written: " + created.statusCode() + " " + created.body());
        }
    }
}
