package org.lectern.web.problem;

import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.lectern.importing.FileNotKept;
import org.lectern.importing.TooManyImports;
import org.lectern.post.StoreUnavailable;
import org.lectern.search.SearchUnavailable;
import org.lectern.web.json.BrokenJson;

/** Which problem an exception is. Defects are logged here, once, and told without their inside. */
final class ProblemOf {
    private static final System.Logger LOG = System.getLogger(ProblemOf.class.getName());

    private ProblemOf() {}

    static Problem thrown(Throwable thrown) {
        Optional<Problem> known = Causes.find(thrown, ProblemException.class)
                .map(ProblemException::problem)
                .or(() -> Causes.find(thrown, BodyTooLarge.class)
                        .map(large -> Problem.of(ProblemType.BODY_TOO_LARGE, large.getMessage())))
                .or(() -> Causes.find(thrown, BrokenJson.class)
                        .map(broken -> Problem.of(ProblemType.BROKEN_JSON, broken.getMessage())))
                .or(() -> Causes.find(thrown, TooManyImports.class)
                        .map(full -> Problem.of(ProblemType.TOO_MANY_REQUESTS, full.getMessage())
                                .withHeader("Retry-After", "60")))
                .or(() -> Causes.find(thrown, FileNotKept.class).map(ProblemOf::notKept))
                .or(() -> Causes.find(thrown, StoreUnavailable.class).map(ProblemOf::unavailable))
                .or(() -> Causes.find(thrown, SearchUnavailable.class).map(ProblemOf::unavailable))
                .or(() -> Causes.find(thrown, WebApplicationException.class)
                        .map(failure -> failure.getResponse().getStatus())
                        .filter(status -> status >= 400 && status != 500)
                        .map(Problem::of));
        return known.orElseGet(() -> fault(thrown));
    }

    private static Problem unavailable(StoreUnavailable outage) {
        LOG.log(Level.WARNING, "store.unavailable", outage);
        String detail = outage.getMessage() + ".";
        return Problem.of(ProblemType.UNAVAILABLE, detail).withHeader("Retry-After", "5");
    }

    private static Problem unavailable(SearchUnavailable outage) {
        LOG.log(Level.WARNING, "search.unavailable", outage);
        return Problem.of(ProblemType.SEARCH_UNAVAILABLE, "").withHeader("Retry-After", "5");
    }

    private static Problem notKept(FileNotKept full) {
        LOG.log(Level.ERROR, "upload.not-kept", full);
        return Problem.of(ProblemType.INSUFFICIENT_STORAGE, full.getMessage() + ".");
    }

    private static Problem fault(Throwable thrown) {
        LOG.log(Level.ERROR, "request.failed", thrown);
        return Problem.of(ProblemType.FAULT, "The server's log says more.");
    }
}
