package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;

/** Says at which event posts were made, or, with an event that is null, at none. */
@ApplicationScoped
public class SetEvent implements BulkOperation {
    @Override
    public String name() {
        return "set-event";
    }

    @Override
    public String label() {
        return "Set the event";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("event"));
        Optional<Document> event = event(parameters);
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, document.withOptional(PostFields.EVENT, event)))
                : Checked.wrong(parameters.faults());
    }

    private static Optional<Document> event(Parameters parameters) {
        Optional<Object> value = parameters.value("event");
        if (value.isEmpty() && parameters.has("event")) {
            return Optional.empty();
        }
        Document given = value.filter(Document.class::isInstance)
                .map(Document.class::cast)
                .orElseGet(() -> Document.of(
                        "name", value.filter(String.class::isInstance).orElse("")));
        Optional<String> name = given.text("name").map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> slug = given.text("slug")
                .or(() -> name.flatMap(Slug::from).map(Slug::text))
                .filter(text -> Slug.parse(text).isPresent());
        if (slug.isEmpty()) {
            parameters.fault("event", "has to be a name, an object with a slug or a name, or null");
        }
        return slug.map(each -> Document.of("slug", each).with("name", name.orElse(each)));
    }
}
