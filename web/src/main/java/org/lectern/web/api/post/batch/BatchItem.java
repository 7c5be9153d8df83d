package org.lectern.web.api.post.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.problem.Violation;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/**
 * One operation of a batch.
 *
 * @param id of the post that is meant; empty where one is created
 * @param ifMatch as the header of a single request, null where nothing says which version is meant
 * @param body what the post is to be, or the date of its publication
 * @param pointer where the body stands in what was sent
 */
record BatchItem(Operation operation, String id, String ifMatch, Document body, String pointer) {
    static final String POST = "post";
    private static final String VERSION = "version";
    private static final String IF_MATCH = "ifMatch";
    private static final String PUBLISHED = "published";

    enum Operation {
        CREATE(List.of()),
        REPLACE(List.of(IF_MATCH, VERSION, POST)),
        PATCH(List.of(IF_MATCH, VERSION, POST)),
        DELETE(List.of(IF_MATCH, VERSION)),
        PUBLISH(List.of(IF_MATCH, VERSION, PUBLISHED)),
        SCHEDULE(List.of(IF_MATCH, VERSION, PUBLISHED)),
        WITHDRAW(List.of(IF_MATCH, VERSION)),
        RESTORE(List.of(IF_MATCH, VERSION));

        /** What may stand beside it. */
        private final List<String> members;

        Operation(List<String> members) {
            this.members = members;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As a single request of this sort is called where changes are noted. */
        String action() {
            return this == PATCH ? "change" : text();
        }
    }

    /** @throws ProblemException if it is none, with all that is wrong */
    static BatchItem of(Object sent, String at) {
        Document item = sent instanceof Document document ? document : Document.empty();
        List<Operation> named = Arrays.stream(Operation.values())
                .filter(each -> item.has(each.text()))
                .toList();
        if (named.size() != 1) {
            String all = String.join(
                    ", ", Arrays.stream(Operation.values()).map(Operation::text).toList());
            throw rejected(List.of(new Violation(at, "has to be an object with just one of " + all)));
        }
        Operation operation = named.get(0);
        List<Violation> faults = new ArrayList<>();
        for (String name : item.names()) {
            if (!name.equals(operation.text()) && !operation.members.contains(name)) {
                faults.add(new Violation(
                        at + "/" + name, "is not known beside '" + operation.text() + "'; " + there(operation)));
            }
        }
        BatchItem read =
                operation == Operation.CREATE ? created(item, at, faults) : changed(operation, item, at, faults);
        if (!faults.isEmpty()) {
            throw rejected(faults);
        }
        return read;
    }

    private static BatchItem created(Document item, String at, List<Violation> faults) {
        String pointer = at + "/" + Operation.CREATE.text();
        Optional<Document> post = item.document(Operation.CREATE.text());
        if (post.isEmpty()) {
            faults.add(new Violation(pointer, "has to be a post, as an object"));
        }
        return new BatchItem(Operation.CREATE, "", null, post.orElse(Document.empty()), pointer);
    }

    private static BatchItem changed(Operation operation, Document item, String at, List<Violation> faults) {
        Optional<String> id = item.text(operation.text()).filter(text -> !text.isBlank());
        if (id.isEmpty()) {
            faults.add(new Violation(at + "/" + operation.text(), "has to be the id or the slug of a post, as a text"));
        }
        boolean takesPost = operation.members.contains(POST);
        if (takesPost && item.document(POST).isEmpty()) {
            faults.add(new Violation(at + "/" + POST, "has to be an object"));
        }
        Document body = takesPost
                ? item.document(POST).orElse(Document.empty())
                : Document.empty().withOptional(PUBLISHED, item.value(PUBLISHED));
        return new BatchItem(
                operation, id.orElse(""), ifMatch(item, at, faults), body, takesPost ? at + "/" + POST : at);
    }

    /** A number will do in a batch, as its results tell of numbers. */
    private static String ifMatch(Document item, String at, List<Violation> faults) {
        Optional<Object> version = item.value(VERSION);
        Optional<Object> tag = item.value(IF_MATCH);
        if (version.isPresent() && tag.isPresent()) {
            faults.add(new Violation(
                    at + "/" + VERSION, "cannot stand beside 'ifMatch'; one of them says which version is meant"));
        }
        if (version.isPresent()
                && item.number(VERSION).filter(number -> number >= 0).isEmpty()) {
            faults.add(new Violation(at + "/" + VERSION, "has to be the number of a version"));
        }
        if (tag.isPresent() && item.text(IF_MATCH).isEmpty()) {
            faults.add(new Violation(at + "/" + IF_MATCH, "has to be an ETag, or \"*\" for whatever version there is"));
        }
        return item.number(VERSION)
                .map(number -> "\"" + number + "-\"")
                .or(() -> item.text(IF_MATCH))
                .orElse(null);
    }

    private static String there(Operation operation) {
        return operation.members.isEmpty()
                ? "nothing stands there"
                : "there are " + String.join(", ", operation.members);
    }

    private static ProblemException rejected(List<Violation> faults) {
        return new ProblemException(Problem.rejected(faults));
    }
}
