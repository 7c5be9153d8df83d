package org.lectern.web.api.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import org.lectern.reference.Referent;
import org.lectern.reference.Register;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** Reads of events, series and people, which a key finds. */
@ApplicationScoped
public class ReferentReads {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;

    private final ReferentAnswers answers;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReferentReads() {
        this(null, null);
    }

    @Inject
    public ReferentReads(ReferentAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** By slug; the cursor is the slug of the last one that is shown. */
    Response list(Register register, Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of("limit", "after"));
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        ReferentPage page = ReferentPage.of(
                register,
                parameters.one("after"),
                limit,
                clock.instant(),
                Caller.of(request).isPresent());
        return answers.list(register, page, request);
    }

    Response one(Register register, String key, Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of());
        Referent found = find(register, key);
        Response shown = answers.one(register, found, request).orElseThrow(() -> missing(register, key));
        return found.slug().filter(key::equals).isPresent() ? shown : answers.moved(register, found, request);
    }

    static Referent find(Register register, String key) {
        return register.referents().findByKey(key).orElseThrow(() -> missing(register, key));
    }

    static ProblemException missing(Register register, String key) {
        return ProblemException.of(
                ProblemType.NOT_FOUND, "There is no " + register.singular() + " with the slug '" + key + "'.");
    }
}
