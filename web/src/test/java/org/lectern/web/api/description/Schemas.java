package org.lectern.web.api.description;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.web.json.JsonText;

/** The schemas within a description, each found by its place. */
final class Schemas {
    private static final String HOME = "urn:lectern:openapi";

    private final SchemaRegistry registry;

    Schemas(Document api) {
        SchemaRegistryConfig formats =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(formats).schemas(Map.of(HOME, json(api))));
    }

    /** @return what is wrong with the value, in words; nothing where it fits */
    List<String> faults(String pointer, Object value) {
        Document wrapped = Document.of("value", value);
        String text = json(wrapped);
        String bare = text.substring("{\"value\":".length(), text.length() - 1);
        return registry.getSchema(SchemaLocation.of(HOME + "#" + pointer)).validate(bare, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String json(Document document) {
        return new String(new JsonText().bytes(document), StandardCharsets.UTF_8);
    }
}
