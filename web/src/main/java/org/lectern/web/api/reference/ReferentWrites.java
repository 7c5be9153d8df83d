package org.lectern.web.api.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.MergePatch;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.CurateReferents;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentDrafts;
import org.lectern.reference.ReferentResult;
import org.lectern.reference.Register;
import org.lectern.web.api.post.IfMatch;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/** Writes of events, series and people: what is sent, which version it means, how it ended. */
@ApplicationScoped
public class ReferentWrites {
    private final CurateReferents curating;
    private final ReferentAnswers answers;

    /** For the container's proxy. */
    protected ReferentWrites() {
        this(null, null);
    }

    @Inject
    public ReferentWrites(CurateReferents curating, ReferentAnswers answers) {
        this.curating = curating;
        this.answers = answers;
    }

    /** Under the slug that the body states, else under one that its name makes. */
    Response create(Register register, Document body, HttpServletRequest request) {
        Document draft = draft(register, body);
        Slug slug = draft.text(Referent.SLUG)
                .flatMap(Slug::parse)
                .or(() -> draft.text(Referent.NAME).flatMap(Slug::from))
                .orElseThrow(() -> new ProblemException(Problem.rejected(List.of(new Violation(
                        "/slug", "is missing, and nothing of the name can stand in an address; state one")))));
        return created(register, slug, draft, request);
    }

    /** What is not there is created, unless the request wants to replace it. */
    Response put(
            Register register,
            String key,
            String ifMatch,
            String ifNoneMatch,
            Document body,
            HttpServletRequest request) {
        Optional<Referent> former = register.referents().findByKey(key);
        if (former.isEmpty()) {
            IfMatch.requireNone(ifMatch, register.singular());
            Slug slug = Slug.parse(key).orElseThrow(() -> ReferentReads.missing(register, key));
            return created(register, slug, draft(register, body), request);
        }
        IfMatch.requireNotOnlyNew(ifNoneMatch, former.get().version(), register.singular());
        return replaced(register, former.get(), ifMatch, body, request);
    }

    private Response created(Register register, Slug slug, Document draft, HttpServletRequest request) {
        ReferentResult result = curating.create(register, slug, draft);
        return answers.written(register, Endings.stored(register, result), Response.Status.CREATED, request);
    }

    Response patch(Register register, String key, String ifMatch, Document patch, HttpServletRequest request) {
        Referent former = ReferentReads.find(register, key);
        Document body = MergePatch.apply(ReferentRepresentation.of(register, former, 0), patch);
        return replaced(register, former, ifMatch, body, request);
    }

    Response delete(Register register, String key, String ifMatch) {
        Referent former = ReferentReads.find(register, key);
        IfMatch.requireCurrent(ifMatch, former.version(), register.singular());
        Endings.requireDeleted(register, key, curating.delete(register, former));
        return Response.noContent().build();
    }

    /** @param body {@code {"into": "slug"}} */
    Response merge(Register register, String key, Document body, HttpServletRequest request) {
        String into = body.text("into")
                .orElseThrow(() -> new ProblemException(Problem.rejected(List.of(new Violation(
                        "/into", "is missing: the slug of the " + register.singular() + " that is to stay")))));
        Referent whole = Endings.merged(register, curating.merge(register, key, into));
        return answers.written(register, whole, Response.Status.OK, request);
    }

    Response unmerge(Register register, String key, HttpServletRequest request) {
        Referent again = Endings.merged(register, curating.unmerge(register, key));
        return answers.written(register, again, Response.Status.OK, request);
    }

    private Response replaced(
            Register register, Referent former, String ifMatch, Document body, HttpServletRequest request) {
        IfMatch.requireCurrent(ifMatch, former.version(), register.singular());
        ReferentResult result = curating.replace(register, former, draft(register, body));
        return answers.written(register, Endings.stored(register, result), Response.Status.OK, request);
    }

    private static Document draft(Register register, Document body) {
        Checked<Document> read = ReferentDrafts.read(body, register);
        if (read instanceof Checked.Wrong<Document> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return ((Checked.Right<Document>) read).value();
    }
}
