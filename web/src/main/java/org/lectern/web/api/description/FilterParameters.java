package org.lectern.web.api.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;

/**
 * An operation that says {@code x-post-filters: true} takes what the filters of posts take, each described once as the component
 * {@code filter-NAME}. What an operation describes itself stays.
 */
final class FilterParameters implements Operations.Change {
    private static final String MARK = "x-post-filters";
    private static final String PARAMETERS = "parameters";

    private final List<String> names;

    /** @param names of all parameters of all filters */
    FilterParameters(Set<String> names) {
        this.names = names.stream().sorted().toList();
    }

    @Override
    public Document of(String path, String verb, Document operation) {
        if (!operation.has(MARK)) {
            return operation;
        }
        List<String> own = operation.documents(PARAMETERS).stream()
                .flatMap(each -> each.text("name").stream())
                .toList();
        List<Object> all = new ArrayList<>();
        names.stream()
                .filter(name -> !own.contains(name))
                .forEach(name -> all.add(StandardAnswers.reference("parameters/filter-" + name)));
        all.addAll(operation.list(PARAMETERS));
        return operation.without(MARK).with(PARAMETERS, all);
    }
}
