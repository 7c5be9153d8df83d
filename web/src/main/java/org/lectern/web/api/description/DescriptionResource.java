package org.lectern.web.api.description;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.Parameters;

/** {@code /api/v1/openapi.json}. */
@Dependent
@Path("/openapi.json")
@Produces({MediaType.APPLICATION_JSON, DescriptionResource.OPENAPI})
public class DescriptionResource {
    /** Of <a href="https://www.iana.org/assignments/media-types/application/openapi+json">OpenAPI</a>. */
    public static final String OPENAPI = "application/openapi+json";

    private final Description description;
    private final BaseUrl baseUrl;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public DescriptionResource() {
        this(null, null);
    }

    @Inject
    public DescriptionResource(Description description, BaseUrl baseUrl) {
        this.description = description;
        this.baseUrl = baseUrl;
    }

    @GET
    public Response read(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return Response.ok(description.of(baseUrl.of(request))).build();
    }
}
