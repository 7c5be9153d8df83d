package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.Slug;
import org.lectern.post.history.Channel;
import org.lectern.problem.Checked;
import org.lectern.tag.Retagging;

/** Renames a tag, or makes it part of another one: a post says nothing else afterwards, so its date of modification stays. */
@ApplicationScoped
public class ReplaceTag implements BulkOperation {
    @Override
    public String name() {
        return "replace-tag";
    }

    @Override
    public String label() {
        return "Replace a tag by another one";
    }

    @Override
    public Channel channel() {
        return Channel.MERGE;
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("tag", "by"));
        String tag = parameters.text("tag");
        Optional<String> by = Slug.from(parameters.text("by")).map(Slug::text);
        if (by.isEmpty() || by.get().equals(tag)) {
            parameters.fault("by", "has to be another tag, with at least one letter or digit");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, new Retagging(tag, by.get()).of(document)))
                : Checked.wrong(parameters.faults());
    }
}
