package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.SaveResult;
import org.lectern.post.SteerPost;
import org.lectern.post.SteerResult;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;
import org.lectern.web.api.audit.AuditedDeeds;
import org.lectern.web.json.JsonReading;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Publishes, schedules, withdraws and restores posts: what is sent, which version it means, how it ended. */
@ApplicationScoped
public class PostSteering {
    /** What can be done; in addresses in lower case. */
    public enum Action {
        PUBLISH,
        SCHEDULE,
        WITHDRAW,
        RESTORE;

        public static Action of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PostWrites writes;
    private final SteerPost steering;
    private final PostAnswers answers;
    private final JsonReading reading;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostSteering() {
        this(null, null, null, null, null);
    }

    @Inject
    public PostSteering(PostWrites writes, SteerPost steering, PostAnswers answers, JsonReading reading, Clock clock) {
        this.writes = writes;
        this.steering = steering;
        this.answers = answers;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param body JSON, or nothing */
    Response answer(Action action, String id, String ifMatch, byte[] body, HttpServletRequest request) {
        Document sent = body.length == 0 ? Document.empty() : reading.read(body);
        Post steered = steered(action, id, ifMatch, sent, "", PostWrites.change(request));
        AuditedDeeds.about(steered, request);
        return answers.written(steered, Response.Status.OK, request);
    }

    /**
     * @param body {@code {"published": "2030-01-01T00:00:00Z"}} or empty; only scheduling needs it
     * @param pointer where the body stands in what was sent
     */
    public Post steered(Action action, String id, String ifMatch, Document body, String pointer, Change change) {
        Optional<Instant> at = published(action, body, pointer);
        return writes.change(
                id,
                ifMatch,
                post -> result(
                        switch (action) {
                            case PUBLISH, SCHEDULE -> steering.publish(post, at, change);
                            case WITHDRAW -> steering.withdraw(post, change);
                            case RESTORE -> steering.restore(post, change);
                        }));
    }

    private static SaveResult result(SteerResult result) {
        if (result instanceof SteerResult.Impossible impossible) {
            throw ProblemException.of(ProblemType.CONFLICT, impossible.why());
        }
        return ((SteerResult.Done) result).result();
    }

    /** Everything that is wrong with the body is told at once. */
    Optional<Instant> published(Action action, Document body, String pointer) {
        boolean takesDate = action == Action.PUBLISH || action == Action.SCHEDULE;
        List<Violation> unknown = body.names().stream()
                .filter(name -> !(takesDate && name.equals(PostFields.PUBLISHED)))
                .map(name -> new Violation(
                        pointer + "/" + name,
                        takesDate ? "is not known here; there is 'published'" : "is not known here; nothing is needed"))
                .toList();
        String at = pointer + "/" + PostFields.PUBLISHED;
        Optional<Instant> date = instant(body);
        Optional<Violation> fault = Optional.empty();
        if (takesDate && body.value(PostFields.PUBLISHED).isPresent() && date.isEmpty()) {
            fault = Optional.of(new Violation(at, "has to be an instant such as 2030-01-01T00:00:00Z"));
        } else if (action == Action.SCHEDULE && date.isEmpty()) {
            fault = Optional.of(new Violation(at, "is missing: the instant of the publication"));
        } else if (action == Action.SCHEDULE && !date.get().isAfter(clock.instant())) {
            fault = Optional.of(new Violation(at, "is past; give an instant to come, or use 'publish'"));
        }
        if (!unknown.isEmpty() || fault.isPresent()) {
            throw new ProblemException(Problem.rejected(
                    Stream.concat(unknown.stream(), fault.stream()).toList()));
        }
        return takesDate ? date : Optional.empty();
    }

    private static Optional<Instant> instant(Document body) {
        try {
            return body.text(PostFields.PUBLISHED)
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .map(exact -> Instant.ofEpochMilli(exact.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException malformed) {
            return Optional.empty();
        }
    }
}
