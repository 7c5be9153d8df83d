package org.lectern.web.documentation;

import java.util.List;
import java.util.Locale;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;

/**
 * An operation on the page.
 *
 * @param text HTML
 */
public record OperationView(
        String id,
        String verb,
        String path,
        String summary,
        String text,
        List<Row> parameters,
        List<BodyView> bodies,
        List<AnswerView> answers,
        String curl) {
    static OperationView of(DescribedOperation operation, DescribedApi api, Words words) {
        Document described = operation.described();
        List<Row> parameters = operation.parameters().stream()
                .map(each -> new Row(
                        each.text("name").orElse(""),
                        each.text("in").orElse(""),
                        each.flag("required").orElse(false),
                        TypeWords.of(each.document("schema").orElse(Document.empty())),
                        words.about(each)))
                .toList();
        return new OperationView(
                operation.id(),
                operation.verb().toUpperCase(Locale.ROOT),
                operation.path(),
                described.text("summary").orElse(""),
                words.html(described.text("description").orElse("")),
                parameters,
                described
                        .document("requestBody")
                        .map(body -> BodyView.of(api.resolved(body), api, words))
                        .orElse(List.of()),
                AnswerView.of(operation, api, words),
                new Curl(operation, api, words).text());
    }
}
