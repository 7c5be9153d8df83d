package org.lectern.it.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Requests that an operation can't be meant to take, each with the statuses that may answer it. */
final class BadRequests {
    private static final String JSON = "application/json";
    private static final String AUTHORIZATION = "Authorization";

    /** @param statuses one of which has to answer */
    record Bad(String what, Sent sent, Set<Integer> statuses) {}

    private static final String NO_VALUE = "no such value";

    private final LiveDescription api;
    private final GoodRequests good;
    private final String narrowToken;

    /** @param narrowToken with a scope that allows next to nothing */
    BadRequests(LiveDescription api, GoodRequests good, String narrowToken) {
        this.api = api;
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

    /** What is asked of something that is not there may be told so first. */
    private void parameters(LiveOperation operation, Sent plain, List<Bad> all) {
        Set<Integer> refused = good.isAboutSomething(operation) ? Set.of(400) : Set.of(400, 404);
        for (Located parameter : operation.parameters("query")) {
            String name = parameter.text("name");
            Located schema = parameter.get("schema");
            String type = schema.text("type");
            boolean isList = type.equals("array") || type.equals("object");
            if (!isList) {
                all.add(new Bad("'" + name + "' twice", plain.with(name, "1").with(name, "2"), refused));
            }
            boolean isBad = !isList && !api.faults(schema, '"' + NO_VALUE + '"').isEmpty();
            if (isBad && !parameter.flag("required")) {
                all.add(new Bad("a bad '" + name + "'", plain.with(name, NO_VALUE), refused));
            }
            if (!type.equals("object")) {
                all.add(new Bad("an empty '" + name + "'", plain.with(name, ""), refused));
            }
            if (schema.node().has("minimum")) {
                all.add(new Bad("'" + name + "' below its least", plain.with(name, "-1"), refused));
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
        boolean hasToBe = operation.described().get("requestBody").flag("required");
        // What may come without a body looks into it first.
        all.add(new Bad("a body of another type", plain.withBody("text/plain", "x"), Set.of(400, 415)));
        if (!operation.bodies().names().contains(JSON)) {
            return;
        }
        for (String broken : List.of("{", "[]", "{\"a\": 1, \"a\": 2}", "{} x", "null")) {
            all.add(new Bad("the body " + broken, plain.withBody(JSON, broken), Set.of(400)));
        }
        if (hasToBe) {
            all.add(new Bad("an empty body", plain.withBody(JSON, ""), Set.of(400)));
        }
    }
}
