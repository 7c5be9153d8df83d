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
import org.lectern.post.PostLimits;
import org.lectern.problem.Checked;

/** Puts one text in the place of another wherever it stands, letter by letter, in texts, titles and summaries. */
@ApplicationScoped
public class ReplaceText implements BulkOperation {
    private static final int MAX_LENGTH = 10_000;

    private static final List<Place> PLACES = List.of(
            new Place(PostFields.TITLE, PostLimits.MAX_TITLE),
            new Place(PostFields.SUMMARY, PostLimits.MAX_SUMMARY),
            new Place(PostFields.CONTENT, PostLimits.MAX_SOURCE));

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
                ? Checked.right(document -> replaced(document, find, replace.orElseThrow()))
                : Checked.wrong(parameters.faults());
    }

    private static Edited replaced(Document document, String find, String replace) {
        Document result = document;
        for (Place place : PLACES) {
            Optional<String> text = place.text(document);
            if (text.filter(each -> each.contains(find)).isEmpty()) {
                continue;
            }
            if (lengthAfter(text.get(), find, replace) > place.maxLength()) {
                return new Edited.Refused(place.name() + " would have more than " + place.maxLength() + " characters");
            }
            result = place.with(result, text.get().replace(find, replace));
        }
        return Edited.of(document, result);
    }

    /** Counted before it is done: one letter may be replaced by thousands. */
    private static long lengthAfter(String text, String find, String replace) {
        long length = text.length();
        for (int at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length())) {
            length += replace.length() - find.length();
        }
        return length;
    }

    /** A field that holds a text; the content's text may stand a level deeper. */
    private record Place(String name, int maxLength) {
        Optional<String> text(Document document) {
            return document.text(name).or(() -> document.document(name).flatMap(each -> each.text("source")));
        }

        Document with(Document document, String text) {
            return document.document(name)
                    .map(content -> document.with(name, content.with("source", text)))
                    .orElseGet(() -> document.with(name, text));
        }
    }
}
