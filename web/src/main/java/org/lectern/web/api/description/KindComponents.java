package org.lectern.web.api.description;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindSchema;

/** A schema for the posts of each kind that the site has, built in or declared: {@code post-talk}, {@code post-review}. */
final class KindComponents {
    private static final String DEFINITIONS = "$defs";
    private static final String REFERENCE = "$ref";

    private KindComponents() {}

    static Document addedTo(Document description, List<Kind> kinds) {
        return Operations.withComponents(description, "schemas", schemas -> withKinds(schemas, kinds));
    }

    private static Document withKinds(Document schemas, List<Kind> kinds) {
        Document all = schemas;
        List<Document> choices = new ArrayList<>();
        for (Kind kind : kinds) {
            Document schema = KindSchema.of(kind, "");
            for (var definition : schema.document(DEFINITIONS)
                    .orElse(Document.empty())
                    .fields()
                    .entrySet()) {
                all = all.with(definition.getKey(), moved(definition.getValue()));
            }
            Document bare = schema.without("$schema").without("$id").without(DEFINITIONS);
            all = all.with("post-" + kind.name(), moved(bare));
            choices.add(StandardAnswers.reference("schemas/post-" + kind.name()));
        }
        Document draft = all.document("PostDraft").orElse(Document.empty());
        List<String> names = kinds.stream().map(Kind::name).toList();
        return all.with("PostDraft", draft.with("anyOf", choices))
                .with(
                        "KindName",
                        all.document("KindName").orElse(Document.empty()).with("examples", names));
    }

    /** What was a definition of the schema is one of the description: few programs know of schemas within documents. */
    private static Object moved(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(KindComponents::moved).toList();
        }
        if (!(value instanceof Document document)) {
            return value;
        }
        Document moved = Document.empty();
        for (var field : document.fields().entrySet()) {
            boolean isReference = field.getKey().equals(REFERENCE) && field.getValue() instanceof String;
            moved = moved.with(
                    field.getKey(),
                    isReference
                            ? field.getValue().toString().replace("#/$defs/", "#/components/schemas/")
                            : moved(field.getValue()));
        }
        return moved;
    }
}
