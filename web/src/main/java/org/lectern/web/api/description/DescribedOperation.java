package org.lectern.web.api.description;

import java.util.List;
import org.lectern.document.Document;

/**
 * One operation as it is described.
 *
 * @param verb in small letters
 * @param parameters those of its path too, each as itself and not as a reference
 */
public record DescribedOperation(String path, String verb, Document described, List<Document> parameters) {
    public DescribedOperation {
        parameters = List.copyOf(parameters);
    }

    public String id() {
        return described.text("operationId").orElse(verb + " " + path);
    }

    public List<String> tags() {
        return described.texts("tags");
    }

    /** By status. */
    public Document responses() {
        return described.document("responses").orElse(Document.empty());
    }
}
