package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.problem.Checked;

/** Puts one text in the place of another wherever it stands, letter by letter, in texts, titles and summaries. */
@ApplicationScoped
public class ReplaceText implements BulkOperation {
    private static final int MAX_LENGTH = 10_000;

    @Override
    public String name() {
        return "replace-text";
    }

    @Override
    public String label() {
        return "Replace in the text";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("find", "replace"));
        String find = parameters.text("find");
        Optional<String> replace =
                parameters.value("replace").filter(String.class::isInstance).map(String.class::cast);
        if (replace.isEmpty()) {
            parameters.fault("replace", "has to be a text, which may be empty");
        }
        if (find.length() > MAX_LENGTH || replace.orElse("").length() > MAX_LENGTH) {
            parameters.fault("find", "is too long, or what replaces it is; at most " + MAX_LENGTH + " characters");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, replaced(document, find, replace.orElseThrow())))
                : Checked.wrong(parameters.faults());
    }

    private static Document replaced(Document document, String find, String replace) {
        Document result = document;
        for (String name : List.of(PostFields.TITLE, PostFields.SUMMARY, PostFields.CONTENT)) {
            Optional<String> text = result.text(name);
            result = text.isPresent() ? result.with(name, text.get().replace(find, replace)) : result;
        }
        Optional<Document> content = result.document(PostFields.CONTENT);
        Optional<String> source = content.flatMap(each -> each.text("source"));
        return source.isEmpty()
                ? result
                : result.with(
                        PostFields.CONTENT,
                        content.orElseThrow().with("source", source.get().replace(find, replace)));
    }
}
