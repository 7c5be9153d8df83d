package org.lectern.it.described;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.it.RunningLectern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description that the server under test gives. */
final class LiveDescription {
    private static final String HOME = "urn:lectern:openapi";
    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");

    private final Located whole;
    private final SchemaRegistry registry;

    private LiveDescription(String json) {
        whole = Located.whole(JsonMapper.shared().readTree(json));
        SchemaRegistryConfig formats =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(formats).schemas(Map.of(HOME, json)));
    }

    static LiveDescription read() throws IOException, InterruptedException {
        return new LiveDescription(
                RunningLectern.underTest().get("/api/v1/openapi.json").body());
    }

    /** Reads first, what deletes last. */
    List<LiveOperation> operations() {
        List<LiveOperation> operations = new ArrayList<>();
        for (String verb : VERBS) {
            for (String path : whole.get("paths").names()) {
                Located item = whole.get("paths").get(path);
                if (item.get(verb).isThere()) {
                    List<Located> parameters =
                            new ArrayList<>(item.get("parameters").each());
                    parameters.addAll(item.get(verb).get("parameters").each());
                    operations.add(new LiveOperation(path, verb, item.get(verb), parameters));
                }
            }
        }
        return operations;
    }

    /** What is wrong with the JSON by the schema that stands there; nothing where it fits. */
    List<String> faults(Located schema, String json) {
        return registry
                .getSchema(SchemaLocation.of(HOME + "#" + schema.pointer()))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .distinct()
                .toList();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
