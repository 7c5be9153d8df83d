package org.lectern.web.documentation;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;

/**
 * What an operation may answer.
 *
 * @param problem whether its body tells of a problem
 * @param text HTML
 */
public record AnswerView(String status, boolean problem, String text, List<String> headers, List<BodyView> bodies) {
    static List<AnswerView> of(DescribedOperation operation, DescribedApi api, Words words) {
        List<AnswerView> answers = new ArrayList<>();
        Document responses = operation.responses();
        for (String status : responses.names()) {
            Document described = api.resolved(responses.document(status).orElse(Document.empty()));
            boolean isProblem = status.compareTo("400") >= 0;
            answers.add(new AnswerView(
                    status,
                    isProblem,
                    words.html(described.text("description").orElse("")),
                    List.copyOf(described
                            .document("headers")
                            .orElse(Document.empty())
                            .names()),
                    isProblem ? List.of() : BodyView.of(described, api, words)));
        }
        return answers;
    }
}
