package org.lectern.client.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A form with a file in it (RFC 7578); the file is sent from the disk. */
public record FileForm(String boundary, BodyPublisher body) {
    public static FileForm of(Path file, String name, Map<String, String> fields) {
        String boundary = "lectern-" + UUID.randomUUID();
        StringBuilder before = new StringBuilder();
        fields.forEach((field, value) -> before.append("--")
                .append(boundary)
                .append("\r\n")
                .append("Content-Disposition: form-data; name=\"")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        before.append("--")
                .append(boundary)
                .append("\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"")
                .append(quoted(name))
                .append("\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n");
        try {
            return new FileForm(
                    boundary,
                    BodyPublishers.concat(
                            BodyPublishers.ofString(before.toString(), StandardCharsets.UTF_8),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        } catch (FileNotFoundException missing) {
            throw new ApiProblem(file + " cannot be read");
        }
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
