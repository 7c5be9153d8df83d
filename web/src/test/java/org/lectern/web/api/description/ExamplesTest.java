package org.lectern.web.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

class ExamplesTest {
    private final Document api = Described.api();
    private final Schemas schemas = new Schemas(api);

    @Test
    void everyExampleFitsItsSchema() {
        List<String> wrong = new ArrayList<>();
        Described.each(api, "", (place, value) -> {
            String schema = isSchema(place, value) ? place : place + "/schema";
            if (isSchema(place, value) || value.has("schema")) {
                examples(value).forEach((name, example) -> schemas.faults(schema, example)
                        .forEach(fault -> wrong.add(place + " " + name + " " + fault)));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBodyOfARequestHasAnExample() {
        List<String> without = new ArrayList<>();
        Described.operations(api).forEach((id, operation) -> operation
                .described()
                .document("requestBody")
                .map(body -> Described.resolved(api, body))
                .ifPresent(
                        body -> body.document("content").orElseThrow().fields().forEach((type, media) -> {
                            boolean isForm = type.startsWith("multipart/");
                            if (!isForm && examples((Document) media).isEmpty()) {
                                without.add(id + " " + type);
                            }
                        })));

        assertThat(without).isEmpty();
    }

    @Test
    void anExampleThatDoesNotFitIsFound() {
        assertThat(schemas.faults("/components/schemas/Problem", Document.of("title", 5)))
                .isNotEmpty();
    }

    /** What is a schema by its place, also within another. */
    private static boolean isSchema(String place, Document value) {
        boolean isNamed = place.matches("/components/schemas/[^/]+(/(properties|items|anyOf|oneOf|allOf).*)?");
        return isNamed
                && (value.has("type") || value.has("allOf") || value.has("anyOf"))
                && !place.contains("/example");
    }

    private static Map<String, Object> examples(Document value) {
        Map<String, Object> examples = new java.util.LinkedHashMap<>();
        value.value("example").ifPresent(example -> examples.put("example", example));
        value.document("examples").ifPresent(named -> named.fields()
                .forEach((name, example) ->
                        examples.put(name, ((Document) example).fields().get("value"))));
        List<?> listed = value.list("examples");
        for (int i = 0; i < listed.size(); i++) {
            examples.put("examples/" + i, listed.get(i));
        }
        return examples;
    }
}
