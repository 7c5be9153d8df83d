package org.lectern.web.documentation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.description.Description;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** {@code /api/v1/problems}: each type of problem has a page at the address that stands for it (RFC 9457, section 3.1.1). */
@Dependent
@Path("/problems")
@Produces({MediaType.APPLICATION_JSON, Pages.HTML})
public class ProblemsResource {
    private final ProblemGuide guide;
    private final Description description;
    private final Words words;
    private final Pages pages;
    private final BaseUrl baseUrl;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public ProblemsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public ProblemsResource(ProblemGuide guide, Description description, Words words, Pages pages, BaseUrl baseUrl) {
        this.guide = guide;
        this.description = description;
        this.words = words;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context Request asked, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        List<ProblemPage> all = Arrays.stream(ProblemType.values())
                .map(type -> page(type, request))
                .toList();
        return pages.either(
                asked,
                () -> Document.of(
                        "items", all.stream().map(ProblemPage::document).toList()),
                () -> pages.html(
                        "problems",
                        Map.of(
                                "problems",
                                all.stream().map(each -> each.shown(words)).toList())));
    }

    @GET
    @Path("/{type}")
    public Response one(
            @PathParam("type") String name,
            @Context UriInfo uri,
            @Context Request asked,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        ProblemPage found = Arrays.stream(ProblemType.values())
                .filter(type -> ProblemGuide.name(type).equals(name))
                .findFirst()
                .map(type -> page(type, request))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "There is no type of problem '" + name
                                + "'; GET /api/v1/problems lists those that there are."));
        return pages.either(asked, found::document, () -> pages.html("problem", Map.of("problem", found.shown(words))));
    }

    private ProblemPage page(ProblemType type, HttpServletRequest request) {
        return ProblemPage.of(type, guide, description.api(baseUrl.of(request)));
    }
}
