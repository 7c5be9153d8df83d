package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.Status;
import org.lectern.problem.Checked;

/** Publishes posts, at once or at an instant to come, withdraws them, makes drafts of them, or throws them into the trash. */
@ApplicationScoped
public class SetStatus implements BulkOperation {
    private static final String STATUS = "status";
    private static final String PUBLISHED = "published";

    @Override
    public String name() {
        return "set-status";
    }

    @Override
    public String label() {
        return "Set the status";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of(STATUS, PUBLISHED));
        Optional<Status> status = Status.parse(parameters.text(STATUS));
        Optional<Instant> published = published(parameters);
        if (status.isEmpty()) {
            parameters.fault(STATUS, "has to be draft, scheduled, published, withdrawn or trashed");
        }
        if (status.filter(Status.SCHEDULED::equals).isPresent() && published.isEmpty()) {
            parameters.fault(PUBLISHED, "is missing: the instant of publication");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, with(document, status.orElseThrow(), published)))
                : Checked.wrong(parameters.faults());
    }

    /** What is scheduled is published at an instant to come. */
    private static Document with(Document document, Status status, Optional<Instant> published) {
        Status stored = status == Status.SCHEDULED ? Status.PUBLISHED : status;
        Document result = document.with(PostFields.STATUS, stored.text());
        return published.isPresent() ? result.with(PostFields.PUBLISHED, published.get()) : result;
    }

    private static Optional<Instant> published(Parameters parameters) {
        try {
            return parameters.value(PUBLISHED).map(text -> OffsetDateTime.parse(text.toString())
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException malformed) {
            parameters.fault(PUBLISHED, "has to be an instant such as 2025-05-16T09:12:44Z");
            return Optional.empty();
        }
    }
}
