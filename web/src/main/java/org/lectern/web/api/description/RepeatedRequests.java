package org.lectern.web.api.description;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;

/** Every POST takes an {@code Idempotency-Key}, and may answer that another request has it, or that this one still runs. */
final class RepeatedRequests implements Operations.Change {
    private static final String PARAMETERS = "parameters";
    private static final String RESPONSES = "responses";

    @Override
    public Document of(String path, String verb, Document operation) {
        if (!verb.equals("post")) {
            return operation;
        }
        List<Object> parameters = new ArrayList<>(operation.list(PARAMETERS));
        parameters.add(StandardAnswers.reference("parameters/IdempotencyKey"));
        Document answers = operation.document(RESPONSES).orElse(Document.empty());
        for (int status : List.of(409, 422)) {
            String name = Integer.toString(status);
            answers = answers.has(name)
                    ? answers
                    : answers.with(name, StandardAnswers.reference("responses/" + ProblemComponents.response(status)));
        }
        return operation.with(PARAMETERS, parameters).with(RESPONSES, answers);
    }
}
