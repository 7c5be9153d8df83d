package org.lectern.web.api.description;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.document.Document;

/**
 * What every operation of a sort may answer, so that the fragments need not repeat it: refused parameters everywhere, an unknown token, 404
 * where the address names something, 412 and 428 where a version has to be stated, and so on. What a fragment states itself stays.
 *
 * <p>An operation whose answers are never kept says {@code x-unkept: true}; it gets no entity tag and no 304.
 */
final class StandardAnswers implements Operations.Change {
    private static final String RESPONSES = "responses";
    private static final String UNKEPT = "x-unkept";
    private static final Set<Integer> EVERYWHERE = Set.of(400, 401, 406, 414, 429, 500, 503);
    private static final Set<Integer> WITH_BODY = Set.of(413, 415);
    private static final Set<Integer> WITH_VERSION = Set.of(412, 428);

    @Override
    public Document of(String path, String verb, Document operation) {
        boolean isKept = verb.equals("get") && !operation.flag(UNKEPT).orElse(false);
        Document stated = operation.document(RESPONSES).orElse(Document.empty());
        Map<String, Object> answers = new TreeMap<>();
        stated.fields().forEach((status, answer) -> answers.put(status, isKept ? withVersion(status, answer) : answer));
        for (int status : problems(path, operation)) {
            answers.putIfAbsent(Integer.toString(status), reference("responses/" + ProblemComponents.response(status)));
        }
        if (isKept) {
            answers.putIfAbsent("304", reference("responses/NotModified"));
        }
        return operation.without(UNKEPT).with(RESPONSES, Document.of(answers));
    }

    private static Set<Integer> problems(String path, Document operation) {
        Set<Integer> problems = new TreeSet<>(EVERYWHERE);
        if (path.contains("{")) {
            problems.add(404);
        }
        if (operation.has("requestBody")) {
            problems.addAll(WITH_BODY);
        }
        if (needsToken(operation)) {
            problems.add(403);
        }
        if (operation.list("parameters").contains(reference("parameters/IfMatch"))) {
            problems.addAll(WITH_VERSION);
        }
        return problems;
    }

    /** Nobody needs one where {@code security} allows an empty choice, or says nothing. */
    private static boolean needsToken(Document operation) {
        return operation.documents("security").stream().anyMatch(way -> !way.isEmpty())
                && !operation.documents("security").contains(Document.empty());
    }

    private static Object withVersion(String status, Object answer) {
        if (!status.equals("200") || !(answer instanceof Document described) || described.has("$ref")) {
            return answer;
        }
        Document headers = described.document("headers").orElse(Document.empty());
        Document both = Document.of("ETag", reference("headers/ETag")).withAll(headers);
        return described.with("headers", both);
    }

    static Document reference(String component) {
        return Document.of("$ref", "#/components/" + component);
    }
}
