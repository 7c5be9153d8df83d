package org.lectern.web.api.description.promise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;

/** What a description takes back of what an earlier one promised. */
final class Compatibility {
    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";
    private static final String REQUIRED = "required";
    private static final String SECURITY = "security";

    private final DescribedApi released;
    private final DescribedApi now;
    private final SchemaPromise sent;
    private final SchemaPromise answered;
    private final List<String> broken = new ArrayList<>();

    private Compatibility(Document released, Document now) {
        this.released = new DescribedApi(released);
        this.now = new DescribedApi(now);
        sent = new SchemaPromise(this.released, this.now, true);
        answered = new SchemaPromise(this.released, this.now, false);
    }

    /** @return what is broken, in words; nothing where every program goes on working */
    static List<String> broken(Document released, Document now) {
        Compatibility compatibility = new Compatibility(released, now);
        compatibility.compare();
        return compatibility.broken;
    }

    private void compare() {
        Map<String, DescribedOperation> there = new LinkedHashMap<>();
        now.operations().forEach(each -> there.put(place(each), each));
        for (DescribedOperation before : released.operations()) {
            DescribedOperation after = there.get(place(before));
            if (after == null) {
                broken.add(place(before) + ": is gone");
            } else {
                access(before, after);
                parameters(before, after);
                body(before, after);
                answers(before, after);
            }
        }
    }

    private static String place(DescribedOperation operation) {
        return operation.verb() + " " + operation.path();
    }

    private void access(DescribedOperation before, DescribedOperation after) {
        boolean wasOpen = before.described().documents(SECURITY).contains(Document.empty());
        boolean isOpen = after.described().documents(SECURITY).contains(Document.empty());
        if (wasOpen && !isOpen) {
            broken.add(place(before) + ": needs a token now");
        }
        List<?> scopes = after.described().list("x-scopes");
        List<?> former = before.described().list("x-scopes");
        boolean isNarrower = !scopes.isEmpty() && (former.isEmpty() || !scopes.containsAll(former));
        if (isNarrower) {
            broken.add(place(before) + ": needs another scope than " + former);
        }
    }

    private void parameters(DescribedOperation before, DescribedOperation after) {
        Map<String, Document> former = byName(before);
        Map<String, Document> present = byName(after);
        for (var each : former.entrySet()) {
            String place = place(before) + " " + each.getKey();
            Document parameter = present.get(each.getKey());
            if (parameter == null) {
                broken.add(place + ": is gone");
                continue;
            }
            if (isRequired(parameter) && !isRequired(each.getValue())) {
                broken.add(place + ": has to be sent now");
            }
            broken.addAll(
                    new SchemaPromise(released, now, true).broken(place, schema(each.getValue()), schema(parameter)));
        }
        present.forEach((name, parameter) -> {
            if (isRequired(parameter) && !former.containsKey(name)) {
                broken.add(place(before) + " " + name + ": is new, and has to be sent");
            }
        });
    }

    private static Map<String, Document> byName(DescribedOperation operation) {
        Map<String, Document> named = new LinkedHashMap<>();
        operation
                .parameters()
                .forEach(each -> named.put(
                        each.text("in").orElse("") + " " + each.text("name").orElse(""), each));
        return named;
    }

    private void body(DescribedOperation before, DescribedOperation after) {
        Optional<Document> former = before.described().document("requestBody").map(released::resolved);
        Optional<Document> present = after.described().document("requestBody").map(now::resolved);
        String place = place(before) + " body";
        if (former.isEmpty() && present.filter(Compatibility::isRequired).isPresent()) {
            broken.add(place + ": has to be sent now");
        }
        if (former.isPresent() && present.isEmpty()) {
            broken.add(place + ": is not taken any more");
        }
        if (former.isPresent() && present.isPresent()) {
            contents(place, former.get(), present.get(), true);
        }
    }

    private void answers(DescribedOperation before, DescribedOperation after) {
        for (String status : before.responses().names()) {
            String place = place(before) + " " + status;
            if (!after.responses().has(status)) {
                broken.add(place + ": is gone");
                continue;
            }
            Document former =
                    released.resolved(before.responses().document(status).orElseThrow());
            Document present = now.resolved(after.responses().document(status).orElseThrow());
            Set<String> headers = new HashSet<>(names(former, "headers"));
            headers.removeAll(names(present, "headers"));
            headers.forEach(header -> broken.add(place + ": the header " + header + " is gone"));
            contents(place, former, present, false);
        }
    }

    private static Set<String> names(Document answer, String sort) {
        return answer.document(sort).orElse(Document.empty()).names();
    }

    private void contents(String place, Document former, Document present, boolean isSent) {
        Document before = former.document(CONTENT).orElse(Document.empty());
        Document after = present.document(CONTENT).orElse(Document.empty());
        for (String type : before.names()) {
            if (!after.has(type)) {
                broken.add(place + ": the type " + type + " is gone");
                continue;
            }
            broken.addAll((isSent ? sent : answered)
                    .broken(
                            place,
                            schema(before.document(type).orElseThrow()),
                            schema(after.document(type).orElseThrow())));
        }
    }

    private static boolean isRequired(Document parameter) {
        return parameter.flag(REQUIRED).orElse(false);
    }

    private static Document schema(Document holder) {
        return holder.document(SCHEMA).orElse(Document.empty());
    }
}
