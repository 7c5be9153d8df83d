package org.lectern.web.api.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.json.JsonReading;

/** {@code /api/v1/posts/{id}/publish}, {@code schedule}, {@code withdraw} and {@code restore}. */
@Dependent
@Path("/posts/{id}/{action: publish|schedule|withdraw|restore}")
@Produces(MediaType.APPLICATION_JSON)
public class PostSteeringResource {
    private final PostSteering steering;
    private final PostAnswers answers;
    private final JsonReading reading;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostSteeringResource() {
        this(null, null, null);
    }

    @Inject
    public PostSteeringResource(PostSteering steering, PostAnswers answers, JsonReading reading) {
        this.steering = steering;
        this.answers = answers;
        this.reading = reading;
    }

    /** @param body may be empty */
    @POST
    @NeedsScope({"posts:write", "posts:publish"})
    @Consumes(MediaType.WILDCARD)
    public Response steer(
            @PathParam("id") String id,
            @PathParam("action") String action,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        Document sent = body == null || body.length == 0 ? Document.empty() : reading.read(body);
        Post steered =
                steering.steered(PostSteering.Action.of(action), id, ifMatch, sent, "", PostWrites.change(request));
        return answers.written(steered, Response.Status.OK, request);
    }
}
