package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields of the top level an aggregation reads, so that the others need not be decoded. */
final class NeededFields {
    private static final Set<String> PASSING = Set.of("$unwind", "$limit", "$skip");
    private static final Set<String> CLOSING = Set.of("$group", "$count", "$sortByCount", "$bucket");

    private final Set<String> names = new HashSet<>();
    private boolean areKnown = true;

    private NeededFields() {}

    /** Empty if a stage may read, or pass on, any field. */
    static Optional<Set<String>> of(List<Document> stages) {
        NeededFields needed = new NeededFields();
        for (Document stage : stages) {
            String name = stage.keySet().iterator().next();
            if (name.equals("$match") && stage.get(name) instanceof Document filter) {
                needed.addFilter(filter);
            } else if (PASSING.contains(name) || CLOSING.contains(name)) {
                needed.addExpression(stage.get(name));
            } else {
                return Optional.empty();
            }
            if (CLOSING.contains(name)) {
                return needed.result();
            }
        }
        return Optional.empty();
    }

    /** Empty if the filter may read any field. */
    static Optional<Set<String>> ofFilter(Document filter) {
        NeededFields needed = new NeededFields();
        needed.addFilter(filter);
        return needed.result();
    }

    static String top(String path) {
        return path.split("\\.", 2)[0];
    }

    private Optional<Set<String>> result() {
        return areKnown ? Optional.of(names) : Optional.empty();
    }

    private void addFilter(Document filter) {
        filter.forEach((name, wanted) -> {
            if (name.equals("$and") || name.equals("$or") || name.equals("$nor")) {
                addFilters(wanted);
            } else if (name.startsWith("$")) {
                areKnown = false;
            } else {
                names.add(top(name));
            }
        });
    }

    private void addFilters(Object several) {
        if (several instanceof Collection<?> list && list.stream().allMatch(Document.class::isInstance)) {
            list.forEach(each -> addFilter((Document) each));
        } else {
            areKnown = false;
        }
    }

    /** Every text with a dollar in front names a field, or a variable that may be the whole document. */
    private void addExpression(Object expression) {
        if (expression instanceof String text && text.startsWith("$$")) {
            areKnown = false;
        } else if (expression instanceof String text && text.startsWith("$")) {
            names.add(top(text.substring(1)));
        } else if (expression instanceof Map<?, ?> map) {
            map.values().forEach(this::addExpression);
        } else if (expression instanceof Collection<?> list) {
            list.forEach(this::addExpression);
        }
    }
}
