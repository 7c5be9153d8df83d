package org.lectern.web.documentation;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;

/** An example to be shown; its title may be empty. */
public record Example(String title, String text) {
    /** Those of a body, or where it has none, that of its schema. */
    static List<Example> of(Document media, DescribedApi api, Words words) {
        List<Example> examples = new ArrayList<>();
        media.value("example").ifPresent(value -> examples.add(new Example("", words.example(value))));
        Document named = media.document("examples").orElse(Document.empty());
        for (String name : named.names()) {
            Document example = named.document(name).orElse(Document.empty());
            examples.add(new Example(
                    example.text("summary").orElse(name),
                    words.example(example.fields().get("value"))));
        }
        if (examples.isEmpty()) {
            media.document("schema")
                    .map(api::resolved)
                    .flatMap(schema -> schema.value("example"))
                    .ifPresent(value -> examples.add(new Example("", words.example(value))));
        }
        return examples;
    }
}
