package org.lectern.web.api.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;

/**
 * An operation that says {@code x-post-filters: true} takes what the filters of posts take, each described once as the component
 * {@code filter-NAME}.
 */
final class FilterParameters implements Operations.Change {
    private static final String MARK = "x-post-filters";
    private static final String PARAMETERS = "parameters";

    private final List<Document> references;

    /** @param names of all parameters of all filters */
    FilterParameters(Set<String> names) {
        references = names.stream()
                .sorted()
                .map(name -> StandardAnswers.reference("parameters/filter-" + name))
                .toList();
    }

    @Override
    public Document of(String path, String verb, Document operation) {
        if (!operation.has(MARK)) {
            return operation;
        }
        List<Object> all = new ArrayList<>(references);
        all.addAll(operation.list(PARAMETERS));
        return operation.without(MARK).with(PARAMETERS, all);
    }
}
