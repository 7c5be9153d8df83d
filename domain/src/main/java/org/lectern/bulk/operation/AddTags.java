package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.tag.TagReading;

/** Adds tags to posts that have them not, as the tags that they mean. */
@ApplicationScoped
public class AddTags implements BulkOperation {
    private final TagReading reading;

    /** For the container's proxy. */
    protected AddTags() {
        this(TagReading.AS_WRITTEN);
    }

    @Inject
    public AddTags(TagReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "add-tags";
    }

    @Override
    public String label() {
        return "Add tags";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("tags"));
        List<String> tags = reading.meant(TagList.read(parameters, "tags"));
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, TagList.with(document, tags)))
                : Checked.wrong(parameters.faults());
    }
}
