package org.lectern.web.api.description;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.document.Document;

/** A description to be looked at piece by piece. */
public record DescribedApi(Document document) {
    private static final String PARAMETERS = "parameters";

    public List<DescribedOperation> operations() {
        List<DescribedOperation> operations = new ArrayList<>();
        Document paths = document.document(MergedFragments.PATHS).orElse(Document.empty());
        for (String path : paths.names()) {
            Document item = paths.document(path).orElse(Document.empty());
            Operations.VERBS.forEach(verb -> item.document(verb)
                    .ifPresent(operation -> operations.add(
                            new DescribedOperation(path, verb, operation, parameters(item, operation)))));
        }
        return operations;
    }

    /** Schemas by their names. */
    public Document schemas() {
        return at("#/components/schemas");
    }

    public List<Document> tags() {
        return document.documents(MergedFragments.TAGS);
    }

    /** What a reference leads to; everything else is itself. */
    public Document resolved(Document value) {
        return value.text("$ref").map(this::at).orElse(value);
    }

    /** @throws IllegalStateException if nothing is there */
    public Document at(String reference) {
        Document found = document;
        for (String step : reference.replaceFirst("^#/", "").split("/")) {
            found = found.document(step.replace("~1", "/").replace("~0", "~"))
                    .orElseThrow(() -> new IllegalStateException("Nothing is at " + reference));
        }
        return found;
    }

    private List<Document> parameters(Document item, Document operation) {
        return Stream.concat(item.documents(PARAMETERS).stream(), operation.documents(PARAMETERS).stream())
                .map(this::resolved)
                .toList();
    }
}
