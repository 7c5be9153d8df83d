package org.lectern.it.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Requests that an operation can't be meant to take, each with the statuses that may answer it. */
final class BadRequests {
    private static final String AUTHORIZATION = "Authorization";

    /** @param statuses one of which has to answer */
    record Bad(String what, Sent sent, Set<Integer> statuses) {}

    private final GoodRequests good;
    private final String narrowToken;

    /** @param narrowToken with a scope that allows next to nothing */
    BadRequests(GoodRequests good, String narrowToken) {
        this.good = good;
        this.narrowToken = narrowToken;
    }

    List<Bad> of(LiveOperation operation) {
        List<Bad> all = new ArrayList<>();
        Sent plain = good.plain(operation);
        all.add(new Bad("an unknown parameter", plain.with("no-such-parameter", "1"), Set.of(400)));
        all.add(new Bad("an unknown token", plain.withHeader(AUTHORIZATION, "Bearer lct_unknown"), Set.of(401)));
        parameters(operation, plain, all);
        callers(operation, plain, all);
        bodies(operation, plain, all);
        if (operation.answersJson()) {
            all.add(new Bad("an unknown type", plain.withHeader("Accept", "application/x-nothing"), Set.of(406)));
        }
        boolean creates = operation.parameters("header").stream()
                .anyMatch(each -> each.text("name").equals("If-Match") && !each.flag("required"));
        if (operation.path().contains("{") && !creates) {
            String nowhere = operation.path().replaceAll("\\{[^}]*}", "there-is-none");
            all.add(new Bad("an unknown id", plain.at(nowhere), Set.of(400, 404)));
        }
        boolean needsVersion = operation.parameters("header").stream()
                .anyMatch(each -> each.text("name").equals("If-Match") && each.flag("required"));
        if (needsVersion) {
            all.add(new Bad("no version", plain.withoutHeader("If-Match"), Set.of(428, 404, 409)));
            all.add(new Bad("an old version", plain.withHeader("If-Match", "\"0-0\""), Set.of(412, 404, 409)));
        }
        return all;
    }

    private static void parameters(LiveOperation operation, Sent plain, List<Bad> all) {
        for (Located parameter : operation.parameters("query")) {
            String name = parameter.text("name");
            String type = parameter.get("schema").text("type");
            boolean isList = type.equals("array") || type.equals("object");
            if (!isList) {
                Sent once = plain.with(name, "1");
                all.add(new Bad("'" + name + "' twice", once.with(name, "2"), Set.of(400)));
            }
            boolean canBeBad = !type.equals("string")
                    || parameter.get("schema").node().has("enum")
                    || parameter.get("schema").node().has("format")
                    || parameter.get("schema").node().has("pattern");
            if (canBeBad && !isList && !parameter.flag("required")) {
                all.add(new Bad("a bad '" + name + "'", plain.with(name, "no such value"), Set.of(400)));
            }
            if (!type.equals("object")) {
                all.add(new Bad("an empty '" + name + "'", plain.with(name, ""), Set.of(400)));
            }
            if (parameter.get("schema").node().has("minimum")) {
                all.add(new Bad("'" + name + "' below its least", plain.with(name, "-1"), Set.of(400)));
            }
        }
    }

    private void callers(LiveOperation operation, Sent plain, List<Bad> all) {
        if (operation.isClosed()) {
            all.add(new Bad("no token", plain.withoutHeader(AUTHORIZATION), Set.of(401)));
        }
        if (!operation.scopes().isEmpty() && !operation.scopes().contains("posts:read")) {
            all.add(new Bad(
                    "a token without the scope",
                    plain.withHeader(AUTHORIZATION, "Bearer " + narrowToken),
                    Set.of(403)));
        }
    }

    private static void bodies(LiveOperation operation, Sent plain, List<Bad> all) {
        if (!operation.takesBody()) {
            return;
        }
        all.add(new Bad("a body of another type", plain.withBody("text/plain", "x"), Set.of(415)));
        if (operation.bodies().names().contains("application/json")) {
            for (String broken : List.of("{", "[]", "{\"a\": 1, \"a\": 2}", "{} x", "null", "")) {
                all.add(new Bad("the body " + broken, plain.withBody("application/json", broken), Set.of(400)));
            }
        }
    }
}
