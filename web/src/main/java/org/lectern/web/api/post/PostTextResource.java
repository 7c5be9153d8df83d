package org.lectern.web.api.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.lectern.web.api.Parameters;

/** {@code /api/v1/posts/{id}/text}. */
@Dependent
@Path("/posts/{id}/text")
public class PostTextResource {
    private final PostText text;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostTextResource() {
        this(null);
    }

    @Inject
    public PostTextResource(PostText text) {
        this.text = text;
    }

    /** The post with its parts as one Markdown text. */
    @GET
    @Produces("text/markdown;charset=UTF-8")
    public Response read(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return text.read(id, request);
    }
}
