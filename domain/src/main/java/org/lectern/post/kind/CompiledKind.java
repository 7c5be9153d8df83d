package org.lectern.post.kind;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.kind.field.Field;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;
import tools.jackson.databind.JsonNode;

/**
 * A kind's schema, ready to check attributes. The library finds what is wrong by the very schema that is published; the words come from the
 * field's type. Safe for many threads.
 */
final class CompiledKind {
    private static final String WHERE = "urn:lectern:attributes";
    private static final String ROOT = "/" + PostFields.ATTRIBUTES;

    private static final SchemaRegistryConfig ASSERTING_FORMATS = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .errorMessageKeyword(null)
            .build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(ASSERTING_FORMATS).schemaCacheEnabled(false));

    private final List<Field> fields;
    private final FaultWords words;
    private final Schema schema;

    private CompiledKind(Kind kind, Schema schema) {
        this.fields = kind.fields();
        this.words = new FaultWords(fields);
        this.schema = schema;
    }

    static CompiledKind of(Kind kind) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(WHERE), JsonNodes.of(KindSchema.attributes(kind)));
        schema.initializeValidators();
        return new CompiledKind(kind, schema);
    }

    /** Everything that is wrong with the attributes of a post, each place once, in the order of the document. */
    List<Violation> faults(Document attributes) {
        if (fields.isEmpty()) {
            return List.of();
        }
        List<Error> errors = schema.validate(JsonNodes.of(attributes));
        Map<String, Violation> faults = new LinkedHashMap<>();
        for (Error error : errors) {
            List<Object> steps = steps(error);
            String pointer = pointer(steps);
            faults.computeIfAbsent(pointer, place -> new Violation(place, words.about(steps, isMissing(error))));
        }
        return List.copyOf(faults.values());
    }

    private static boolean isMissing(Error error) {
        JsonNode value = error.getInstanceNode();
        return error.getProperty() != null || value == null || value.isNull();
    }

    private static List<Object> steps(Error error) {
        NodePath path = error.getInstanceLocation();
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        if (error.getProperty() != null) {
            steps.add(error.getProperty());
        }
        return steps;
    }

    private static String pointer(List<Object> steps) {
        String pointer = ROOT;
        for (Object step : steps) {
            pointer = Pointer.step(pointer, step);
        }
        return pointer;
    }
}
