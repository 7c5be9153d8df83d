package org.lectern.web.api.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.security.ApiToken;
import org.lectern.security.ApiTokens;
import org.lectern.security.IssueToken;
import org.lectern.security.IssuedToken;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.security.Caller;

/** {@code /api/v1/tokens}: who logs in with a password gets tokens for programs, sees and revokes them. */
@Dependent
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private static final int MAX_LIMIT = 100;

    private final IssueToken issuing;
    private final ApiTokens tokens;
    private final TokenAccess access;
    private final BaseUrl baseUrl;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public TokensResource() {
        this(null, null, null, null);
    }

    @Inject
    public TokensResource(IssueToken issuing, ApiTokens tokens, TokenAccess access, BaseUrl baseUrl) {
        this.issuing = issuing;
        this.tokens = tokens;
        this.access = access;
        this.baseUrl = baseUrl;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        Caller caller = access.byPassword(request);
        TokenRequest asked = TokenRequest.of(body, caller.name(), issuing);
        Checked<IssuedToken> issued = issuing.issue(caller.name(), asked.name(), asked.scopes(), asked.expires());
        if (issued instanceof Checked.Wrong<IssuedToken> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return created(((Checked.Right<IssuedToken>) issued).value(), request);
    }

    /** In the order in which they were issued; {@code limit}, {@code after}. */
    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = Parameters.of(uri);
        parameters.requireKnown(Set.of("limit", "after"));
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(MAX_LIMIT);
        List<ApiToken> found = tokens.list(access.listed(request), parameters.one("after"), limit + 1);
        List<ApiToken> page = found.subList(0, Math.min(limit, found.size()));
        Document answer =
                Document.of("items", page.stream().map(TokenRepresentation::of).toList());
        return unkept(Response.ok(
                answer.with("next", found.size() > limit ? page.get(limit - 1).id() : null)));
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return unkept(Response.ok(TokenRepresentation.of(access.find(id, request))));
    }

    /** It counts no longer when this has answered, on no node. */
    @DELETE
    @Path("/{id}")
    public Response revoke(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        tokens.delete(access.find(id, request).id());
        return Response.noContent().build();
    }

    private Response created(IssuedToken issued, HttpServletRequest request) {
        String address = baseUrl.of(request) + ApiApplication.PATH + "/tokens/"
                + issued.stored().id();
        return unkept(Response.created(URI.create(address))
                .entity(TokenRepresentation.issued(issued.token(), issued.stored())));
    }

    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
