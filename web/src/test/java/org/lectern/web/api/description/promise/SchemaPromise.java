package org.lectern.web.api.description.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;

/**
 * Whether a schema keeps what an earlier one promised. What is sent may be taken more widely, never more narrowly; what is answered may say
 * more, never less.
 */
final class SchemaPromise {
    private static final String TYPE = "type";
    private static final String REQUIRED = "required";
    private static final String PROPERTIES = "properties";
    private static final String REFERENCE = "$ref";
    private static final List<String> CHOICES = List.of("anyOf", "oneOf");

    private final DescribedApi released;
    private final DescribedApi now;
    private final boolean isSent;
    private final Set<String> compared;

    /** @param isSent in a request; else in an answer */
    SchemaPromise(DescribedApi released, DescribedApi now, boolean isSent) {
        this(released, now, isSent, Set.of());
    }

    private SchemaPromise(DescribedApi released, DescribedApi now, boolean isSent, Set<String> compared) {
        this.released = released;
        this.now = now;
        this.isSent = isSent;
        this.compared = new HashSet<>(compared);
    }

    /** What is broken, each with its place; of a schema with a name, where it was met first. */
    List<String> broken(String place, Document before, Document after) {
        List<String> broken = new ArrayList<>();
        compare(place, before, after, broken);
        return broken;
    }

    private void compare(String place, Document before, Document after, List<String> broken) {
        String both =
                before.text(REFERENCE).orElse("") + " " + after.text(REFERENCE).orElse("");
        boolean isReference = before.has(REFERENCE) && after.has(REFERENCE);
        if (isReference && !compared.add(both)) {
            return;
        }
        Document old = released.resolved(before);
        Document present = now.resolved(after);
        types(place, old, present, broken);
        values(place, old, present, broken);
        bounds(place, old, present, broken);
        required(place, old, present, broken);
        properties(place, old, present, broken);
        choices(place, old, present, broken);
        nested(place + "[]", "items", old, present, broken);
        nested(place + ".*", "additionalProperties", old, present, broken);
        allOf(place, old, present, broken);
    }

    private void types(String place, Document old, Document present, List<String> broken) {
        Set<String> before = types(old);
        Set<String> after = types(present);
        Set<String> wider = isSent ? after : before;
        Set<String> narrower = isSent ? before : after;
        boolean isKept = wider.isEmpty() || !narrower.isEmpty() && wider.containsAll(narrower);
        if (!isKept) {
            broken.add(place + ": was " + before + ", is " + after);
        }
        boolean hasFormat = isSent ? present.has("format") : old.has("format");
        if (hasFormat && !old.value("format").equals(present.value("format"))) {
            broken.add(place + ": its format is another");
        }
        if (isSent && present.has("pattern") && !old.value("pattern").equals(present.value("pattern"))) {
            broken.add(place + ": its pattern is another");
        }
    }

    /** A whole number is a number. */
    private static Set<String> types(Document schema) {
        Set<String> types = new TreeSet<>(schema.texts(TYPE));
        schema.text(TYPE).ifPresent(types::add);
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private void values(String place, Document old, Document present, List<String> broken) {
        List<?> before = old.list("enum");
        List<?> after = present.list("enum");
        boolean isNarrower = isSent && !after.isEmpty() && (before.isEmpty() || !after.containsAll(before));
        if (isNarrower) {
            broken.add(place + ": may no longer be all of " + before);
        }
        if (isSent && present.has("const") && !old.value("const").equals(present.value("const"))) {
            broken.add(place + ": may be one value only");
        }
    }

    private void bounds(String place, Document old, Document present, List<String> broken) {
        for (String name : List.of("minimum", "minLength", "minItems")) {
            bound(place, name, old, present, 1, broken);
        }
        for (String name : List.of("maximum", "maxLength", "maxItems")) {
            bound(place, name, old, present, -1, broken);
        }
    }

    private void bound(String place, String name, Document old, Document present, int sign, List<String> broken) {
        if (!isSent || !present.has(name)) {
            return;
        }
        boolean isNarrower = !old.has(name) || sign * number(present, name).compareTo(number(old, name)) > 0;
        if (isNarrower) {
            broken.add(place + ": its " + name + " is narrower");
        }
    }

    private static BigDecimal number(Document schema, String name) {
        return new BigDecimal(String.valueOf(schema.fields().get(name)));
    }

    private void required(String place, Document old, Document present, List<String> broken) {
        Set<String> before = Set.copyOf(old.texts(REQUIRED));
        Set<String> after = Set.copyOf(present.texts(REQUIRED));
        Set<String> more = new HashSet<>(isSent ? after : before);
        more.removeAll(isSent ? before : after);
        more.forEach(name ->
                broken.add(place + "." + name + (isSent ? ": has to be sent now" : ": is no longer always there")));
    }

    private void properties(String place, Document old, Document present, List<String> broken) {
        Document before = old.document(PROPERTIES).orElse(Document.empty());
        Document after = present.document(PROPERTIES).orElse(Document.empty());
        for (String name : before.names()) {
            String inner = place + "." + name;
            if (!after.has(name)) {
                broken.add(inner + ": is gone");
            } else {
                compare(
                        inner,
                        before.document(name).orElseThrow(),
                        after.document(name).orElseThrow(),
                        broken);
            }
        }
        boolean wasOpen = old.flag("additionalProperties").orElse(true);
        if (isSent && wasOpen && !present.flag("additionalProperties").orElse(true)) {
            broken.add(place + ": takes no other fields any more");
        }
    }

    /** Each choice that there was has to have one that takes it; of an answer, each that there is. */
    private void choices(String place, Document old, Document present, List<String> broken) {
        for (String sort : CHOICES) {
            List<Document> promised = isSent ? old.documents(sort) : present.documents(sort);
            List<Document> others = isSent ? present.documents(sort) : old.documents(sort);
            for (Document each : promised) {
                boolean isKept =
                        others.isEmpty() && isSent || others.stream().anyMatch(other -> fits(place, each, other));
                boolean mayBeNew = !isSent && each.has("const");
                if (!isKept && !mayBeNew) {
                    broken.add(place + ": one of its choices is another");
                }
            }
            if (isSent
                    && old.documents(sort).isEmpty()
                    && !present.documents(sort).isEmpty()) {
                broken.add(place + ": has to be one of several now");
            }
        }
    }

    private boolean fits(String place, Document promised, Document other) {
        SchemaPromise alone = new SchemaPromise(released, now, isSent, compared);
        Document before = isSent ? promised : other;
        return alone.broken(place, before, isSent ? other : promised).isEmpty();
    }

    private void nested(String place, String name, Document old, Document present, List<String> broken) {
        boolean isStated =
                old.document(name).isPresent() || present.document(name).isPresent();
        if (isStated) {
            compare(
                    place,
                    old.document(name).orElse(Document.empty()),
                    present.document(name).orElse(Document.empty()),
                    broken);
        }
    }

    /** Each part that there was, in its place; of what is sent, no further one. */
    private void allOf(String place, Document old, Document present, List<String> broken) {
        List<Document> before = old.documents("allOf");
        List<Document> after = present.documents("allOf");
        int least = Math.min(before.size(), after.size());
        for (int i = 0; i < least; i++) {
            compare(place, before.get(i), after.get(i), broken);
        }
        if (isSent ? after.size() > before.size() : before.size() > after.size()) {
            broken.add(place + ": the parts that it consists of are others");
        }
    }
}
