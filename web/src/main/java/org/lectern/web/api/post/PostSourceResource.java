package org.lectern.web.api.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/posts/{id}/source}. */
@Dependent
@Path("/posts/{id}/source")
public class PostSourceResource {
    private final PostSource source;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostSourceResource() {
        this(null);
    }

    @Inject
    public PostSourceResource(PostSource source) {
        this.source = source;
    }

    /** What the post was imported from, byte by byte. */
    @GET
    @NeedsScope({"posts:read", "posts:write", "imports:write"})
    public Response original(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return source.original(id);
    }
}
