package org.lectern.post.kind;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.lectern.document.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kind's schema as some other program gets it: as text, for whole posts. */
final class PublishedSchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build())
                    .schemaCacheEnabled(false));
    private static final Schema META = REGISTRY.getSchema(SchemaLocation.of(KindSchema.DIALECT));

    private final JsonNode text;
    private final Schema schema;

    PublishedSchema(Kind kind) {
        String id = "/api/v1/kinds/" + kind.name() + "/schema?version=" + kind.version();
        text = JsonMapper.shared()
                .readTree(JsonNodes.of(KindSchema.of(kind, id)).toString());
        schema = REGISTRY.getSchema(SchemaLocation.of("https://example.org" + id), text);
    }

    /** What is wrong with the schema itself. */
    List<Error> faultsOfItself() {
        return META.validate(text);
    }

    List<Error> faults(Document post) {
        return schema.validate(JsonNodes.of(post));
    }

    JsonNode at(String pointer) {
        return text.at(pointer);
    }
}
