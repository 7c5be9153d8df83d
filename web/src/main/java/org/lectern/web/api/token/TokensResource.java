package org.lectern.web.api.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.security.ApiToken;
import org.lectern.security.IssueToken;
import org.lectern.security.IssuedToken;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.ApiEntrance;
import org.lectern.web.security.Caller;

/** {@code /api/v1/tokens}: who logs in with a password gets tokens for programs. */
@Dependent
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private final IssueToken issuing;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public TokensResource() {
        this(null);
    }

    @Inject
    public TokensResource(IssueToken issuing) {
        this.issuing = issuing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        Caller caller = Caller.of(request).orElseThrow(() -> notLoggedIn(request));
        TokenRequest asked = TokenRequest.of(body);
        Checked<IssuedToken> issued = issuing.issue(caller.name(), asked.name(), asked.scopes(), asked.expires());
        if (issued instanceof Checked.Wrong<IssuedToken> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return created(((Checked.Right<IssuedToken>) issued).value());
    }

    private static Response created(IssuedToken issued) {
        ApiToken token = issued.stored();
        Document shown = Document.of("token", issued.token())
                .with("id", token.id())
                .with("name", token.name())
                .with("scopes", new ArrayList<>(token.scopes()))
                .with("created", token.created())
                .with("expires", token.expires().orElse(null));
        return Response.status(Response.Status.CREATED)
                .entity(shown)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static ProblemException notLoggedIn(HttpServletRequest request) {
        Problem problem =
                Problem.of(ProblemType.UNAUTHORIZED, "Log in with name and password (HTTP Basic) to get a token.");
        return new ProblemException(problem.withHeader("WWW-Authenticate", ApiEntrance.challenge(request)));
    }
}
