package org.lectern.it.described;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests as an operation describes them: first as its examples have it, then by chance. */
final class GoodRequests {
    private static final String JSON = "application/json";

    private final Fixtures fixtures;
    private final String token;
    private final String password;
    private final Values values;

    GoodRequests(Fixtures fixtures, String token, String password, long seed) {
        this.fixtures = fixtures;
        this.token = token;
        this.password = password;
        values = new Values(seed);
    }

    /** With all that has to be there, and nothing else. */
    Sent plain(LiveOperation operation) {
        Sent sent = new Sent(operation, path(operation), List.of(), new HashMap<>(), Optional.empty());
        sent = sent.withHeader("Authorization", operation.wantsPassword() ? basic() : "Bearer " + token);
        for (Located parameter : operation.parameters("query")) {
            sent = parameter.flag("required") ? sent.with(parameter.text("name"), example(parameter)) : sent;
        }
        for (Located parameter : operation.parameters("header")) {
            boolean isVersion = parameter.text("name").equals("If-Match");
            sent = isVersion || parameter.flag("required")
                    ? sent.withHeader(parameter.text("name"), example(parameter))
                    : sent;
        }
        return operation.takesBody() ? examples(operation, sent).get(0) : sent;
    }

    /** Whether all that the path names is there. */
    boolean isAboutSomething(LiveOperation operation) {
        return operation.parameters("path").stream()
                .noneMatch(each -> fixtures.value(operation, each.text("name")).isEmpty());
    }

    /** One for each example of each body. */
    List<Sent> examples(LiveOperation operation) {
        return operation.takesBody() ? examples(operation, plain(operation)) : List.of(plain(operation));
    }

    private List<Sent> examples(LiveOperation operation, Sent sent) {
        List<Sent> all = new ArrayList<>();
        for (String type : operation.bodies().names()) {
            Located media = operation.bodies().get(type);
            if (type.startsWith("multipart/")) {
                all.add(sent.withBody(
                        Form.TYPE,
                        Form.of(
                                "described-it.md",
                                "# Described\n",
                                operation.path().equals("/imports"))));
            }
            if (media.node().has("example")) {
                all.add(sent.withBody(type, ours(operation, media.node().get("example"))));
            }
            media.get("examples")
                    .names()
                    .forEach(name -> all.add(
                            sent.withBody(type, ours(operation, media.node().at("/examples/" + name + "/value")))));
        }
        return all;
    }

    /** With some of what may be there, and values that are allowed. */
    Sent byChance(LiveOperation operation) {
        Sent sent = plain(operation);
        for (Located parameter : operation.parameters("query")) {
            boolean isNew = !parameter.flag("required") && values.sometimes();
            sent = isNew ? with(sent, parameter) : sent;
        }
        if (operation.bodies().get(JSON).isThere()) {
            JsonNode body = values.of(operation.bodies().get(JSON).get("schema"));
            sent = sent.withBody(JSON, ours(operation, body));
        }
        return sent;
    }

    private Sent with(Sent sent, Located parameter) {
        String name = parameter.text("name");
        JsonNode value = values.of(parameter.get("schema"));
        Sent more = sent;
        if (value.isObject()) {
            for (String each : value.propertyNames()) {
                more = more.with(each, value.get(each).asString(""));
            }
            return more;
        }
        if (!value.isArray()) {
            return sent.with(name, value.asString(""));
        }
        List<String> all = new ArrayList<>();
        value.forEach(each -> all.add(each.asString("")));
        if (parameter.node().path("explode").asBoolean(true)) {
            for (String each : all) {
                more = more.with(name, each);
            }
            return more;
        }
        return all.isEmpty() ? sent : sent.with(name, String.join(",", all));
    }

    /** What is written belongs to this test, is seen by nobody else and leaves nobody's slug taken. */
    private static String ours(LiveOperation operation, JsonNode body) {
        if (!(body.deepCopy() instanceof ObjectNode ours)) {
            return body.toString();
        }
        if (operation.path().matches("/posts(/\\{id})?")) {
            ours.put("status", "draft");
            ours.remove("slug");
            ours.set("tags", JsonMapper.shared().createArrayNode().add(Fixtures.NAME));
        }
        if (operation.verb().matches("put|patch")) {
            ours.remove("slug");
        }
        return ours.toString();
    }

    private String path(LiveOperation operation) {
        String path = operation.path();
        for (Located parameter : operation.parameters("path")) {
            String name = parameter.text("name");
            String fixture = fixtures.value(operation, name);
            path = path.replace("{" + name + "}", fixture.isEmpty() ? example(parameter) : fixture);
        }
        return path;
    }

    private static String example(Located parameter) {
        return parameter.node().path("example").asString("0");
    }

    private String basic() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(("admin:" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
