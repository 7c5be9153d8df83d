package org.lectern.it.described;

import java.util.List;

/** An operation as the server describes it, with the parameters of its path. */
record LiveOperation(String path, String verb, Located described, List<Located> parameters) {
    String id() {
        return described.text("operationId");
    }

    List<Located> parameters(String place) {
        return parameters.stream().filter(each -> each.text("in").equals(place)).toList();
    }

    Located bodies() {
        return described.get("requestBody").get("content");
    }

    boolean takesBody() {
        return bodies().isThere();
    }

    /** Whether whoever has no token gets nothing. */
    boolean isClosed() {
        return described.get("security").each().stream()
                .noneMatch(way -> way.node().isEmpty());
    }

    /** Whether it wants name and password instead of a token. */
    boolean wantsPassword() {
        return described.get("security").each().stream()
                .anyMatch(way -> way.node().has("password"));
    }

    List<String> scopes() {
        return described.get("x-scopes").each().stream()
                .map(each -> each.node().asString(""))
                .toList();
    }

    /** Whether it is a read that gives nothing else. */
    boolean answersJson() {
        return verb.equals("get")
                && described.get("responses").get("200").get("content").names().contains("application/json");
    }
}
