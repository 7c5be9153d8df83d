package org.lectern.web.documentation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.description.Description;

/** {@code /api/v1/docs}: the description as a page. */
@Dependent
@Path("/docs")
public class DocumentationResource {
    private final Description description;
    private final Words words;
    private final Pages pages;
    private final BaseUrl baseUrl;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public DocumentationResource() {
        this(null, null, null, null);
    }

    @Inject
    public DocumentationResource(Description description, Words words, Pages pages, BaseUrl baseUrl) {
        this.description = description;
        this.words = words;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    @GET
    @Produces(Pages.HTML)
    public Response read(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return pages.html("api", Map.of("api", ApiPage.of(description.api(baseUrl.of(request)), words)));
    }
}
