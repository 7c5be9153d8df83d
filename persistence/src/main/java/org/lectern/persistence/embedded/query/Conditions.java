package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A query, as far as indexes can answer it: conditions on fields that all have to hold, and alternatives of which one has to. */
final class Conditions {
    private final Document query;
    private final Map<String, List<Condition>> byPath = new HashMap<>();
    private final List<List<Conditions>> alternatives;
    private final boolean isWhole;

    private Conditions(Document query, Parts parts) {
        this.query = query;
        parts.conditions.forEach(each ->
                byPath.computeIfAbsent(each.getKey(), path -> new ArrayList<>()).add(each.getValue()));
        alternatives = List.copyOf(parts.alternatives);
        isWhole = parts.isWhole && alternatives.isEmpty();
    }

    static Conditions of(Document query) {
        Parts parts = new Parts();
        parts.add(query);
        return new Conditions(query, parts);
    }

    Document query() {
        return query;
    }

    List<Condition> on(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    Collection<String> paths() {
        return byPath.keySet();
    }

    /** Several lists, of each of which one has to hold; each alternative with all that has to hold besides. */
    List<List<Conditions>> alternatives() {
        return alternatives;
    }

    /** Whether the query says nothing else. */
    boolean areWhole() {
        return isWhole;
    }

    /** Collects the parts of a query. */
    private static final class Parts {
        private final List<Map.Entry<String, Condition>> conditions = new ArrayList<>();
        private final List<List<Conditions>> alternatives = new ArrayList<>();
        private final List<List<Document>> choices = new ArrayList<>();
        private boolean isWhole = true;

        void add(Document query) {
            collect(query);
            choices.forEach(choice -> alternatives.add(
                    choice.stream().map(each -> with(query, each)).toList()));
            isWhole &= choices.isEmpty();
        }

        private void collect(Document query) {
            query.forEach((name, wanted) -> {
                switch (name) {
                    case "$and" -> documents(wanted).forEach(this::collect);
                    case "$or" -> choose(documents(wanted).toList());
                    case "$comment" -> {}
                    default -> condition(name, wanted);
                }
            });
        }

        private void choose(List<Document> choice) {
            if (choice.size() == 1) {
                collect(choice.get(0));
            } else {
                choices.add(choice);
            }
        }

        private void condition(String name, Object wanted) {
            if (name.startsWith("$")) {
                isWhole = false;
            } else {
                Operators.conditions(wanted).forEach(condition -> conditions.add(Map.entry(name, condition)));
            }
        }

        private Conditions with(Document query, Document choice) {
            Parts both = new Parts();
            both.conditions.addAll(conditions);
            both.collect(choice);
            both.isWhole &= isWhole && choices.size() == 1 && both.choices.isEmpty();
            return new Conditions(new Document("$and", List.of(query, choice)), both);
        }

        private static Stream<Document> documents(Object list) {
            return list instanceof Collection<?> elements
                    ? elements.stream().filter(Document.class::isInstance).map(Document.class::cast)
                    : Stream.empty();
        }
    }
}
