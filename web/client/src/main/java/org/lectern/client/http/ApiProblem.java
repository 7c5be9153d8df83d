package org.lectern.client.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;

/** Why a command could not be done, in words for the one who gave it. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ApiProblem(String message) {
        super(message);
    }

    /** What a problem document (RFC 9457) says, its single errors included. */
    static ApiProblem of(int status, JsonObject document) {
        String title = document.getString("title", "The server answered " + status);
        String detail = document.getString("detail", "");
        String errors = document.containsKey("errors")
                ? document.getJsonArray("errors").stream()
                        .map(JsonValue::asJsonObject)
                        .map(error -> System.lineSeparator() + "  " + error.getString("pointer", "") + " "
                                + error.getString("detail", ""))
                        .collect(Collectors.joining())
                : "";
        return new ApiProblem(title + (detail.isEmpty() ? "" : ": " + detail) + errors);
    }
}
