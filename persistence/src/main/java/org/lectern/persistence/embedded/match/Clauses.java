package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what a query says of a whole document: of its fields, and how that belongs together. */
final class Clauses {
    /** The codes of errors that an expression makes whatever the document is: an operator or a number of arguments that there is not. */
    private static final Set<Integer> OF_EXPRESSIONS = Set.of(168, 15983, 16020);

    private Clauses() {}

    static Predicate<Document> all(Document query) {
        return all(query, true);
    }

    /** Of a document in an array. */
    static Predicate<Document> ofElement(Document query) {
        return all(query, false);
    }

    private static Predicate<Document> all(Document query, boolean isWhole) {
        List<Predicate<Document>> clauses = new ArrayList<>();
        query.forEach((name, wanted) -> {
            if (!name.equals("$comment")) {
                clauses.add(name.startsWith("$") ? combined(name, wanted, isWhole) : field(name, wanted));
            }
        });
        return all(clauses);
    }

    private static Predicate<Document> all(List<Predicate<Document>> clauses) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        List<Predicate<Document>> each = List.copyOf(clauses);
        return document -> {
            for (Predicate<Document> clause : each) {
                if (!clause.test(document)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<Document> field(String name, Object wanted) {
        Path path = Path.of(name);
        FieldTest test = FieldTests.of(name, wanted);
        return document -> test.holds(path, document);
    }

    private static Predicate<Document> combined(String name, Object wanted, boolean isWhole) {
        return switch (name) {
            case "$and" -> all(each(name, wanted, isWhole));
            case "$or" -> any(each(name, wanted, isWhole));
            case "$nor" -> any(each(name, wanted, isWhole)).negate();
            case "$expr" -> computed(wanted, isWhole);
            case "$alwaysTrue", "$alwaysFalse" -> always(name, wanted);
            case "$ref", "$id", "$db" -> field(name, wanted);
            case "$text", "$where", "$jsonSchema", "$sampleRate" -> throw Refusal.notHere(name);
            default ->
                throw Refusal.badValue("unknown top level operator: " + name
                        + ". If you have a field name that starts with a '$' symbol,"
                        + " consider using $getField or $setField.");
        };
    }

    private static Predicate<Document> always(String name, Object wanted) {
        if (WholeNumbers.exactly(wanted).filter(one -> one == 1).isEmpty()) {
            throw Refusal.notParsed(name + " must be an integer value of 1");
        }
        return document -> name.equals("$alwaysTrue");
    }

    private static Predicate<Document> any(List<Predicate<Document>> clauses) {
        List<Predicate<Document>> each = List.copyOf(clauses);
        return document -> {
            for (Predicate<Document> clause : each) {
                if (clause.test(document)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static List<Predicate<Document>> each(String name, Object wanted, boolean isWhole) {
        if (!(wanted instanceof List<?> queries)) {
            throw Refusal.badValue(name + " must be an array");
        }
        if (queries.isEmpty()) {
            throw Refusal.badValue("$and/$or/$nor must be a nonempty array");
        }
        List<Predicate<Document>> clauses = new ArrayList<>();
        for (Object query : queries) {
            if (!(query instanceof Document document)) {
                throw Refusal.badValue("$or/$and/$nor entries need to be full objects");
            }
            clauses.add(all(document, isWhole));
        }
        return clauses;
    }

    /** The library computes it; with an empty document it says whether there is an operator that it does not know. */
    private static Predicate<Document> computed(Object expression, boolean isWhole) {
        if (!isWhole) {
            throw Refusal.badValue("$expr can only be applied to the top-level document");
        }
        try {
            Expression.evaluateDocument(expression, new Document());
        } catch (MongoServerError failure) {
            if (OF_EXPRESSIONS.contains(failure.getCode())) {
                throw failure;
            }
        }
        return document -> Utils.isTrue(Expression.evaluateDocument(expression, document));
    }
}
