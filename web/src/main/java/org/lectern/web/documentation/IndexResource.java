package org.lectern.web.documentation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.site.Site;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;
import org.lectern.web.api.description.Description;
import org.lectern.web.api.description.DescriptionResource;

/** {@code /api/v1/}: where a program begins that knows nothing but this address (RFC 8631). */
@Dependent
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {
    private final Description description;
    private final Site site;
    private final BaseUrl baseUrl;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public IndexResource() {
        this(null, null, null);
    }

    @Inject
    public IndexResource(Description description, Site site, BaseUrl baseUrl) {
        this.description = description;
        this.site = site;
        this.baseUrl = baseUrl;
    }

    @GET
    public Response read(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        String home = baseUrl.of(request) + ApiApplication.PATH;
        DescribedApi api = description.api(baseUrl.of(request));
        String version = api.at("#/info").text("version").orElse("");
        List<Document> lists = api.operations().stream()
                .filter(IndexResource::isOpenToAll)
                .map(each -> Document.of("operation", each.id())
                        .with("href", home + each.path())
                        .with("summary", each.described().text("summary").orElse("")))
                .toList();
        return Response.ok(Document.of("title", site.title())
                        .with("version", version)
                        .with("description", home + "/openapi.json")
                        .with("documentation", home + "/docs")
                        .with("reads", lists))
                .header(HttpHeaders.LINK, link(home + "/openapi.json", "service-desc", DescriptionResource.OPENAPI))
                .header(HttpHeaders.LINK, link(home + "/docs", "service-doc", MediaType.TEXT_HTML))
                .build();
    }

    /** What a program may read at once, without knowing anything. */
    private static boolean isOpenToAll(DescribedOperation operation) {
        boolean needsNothing = operation.parameters().stream()
                .noneMatch(each -> each.flag("required").orElse(false));
        return operation.verb().equals("get")
                && needsNothing
                && operation.described().documents("security").contains(Document.empty());
    }

    private static String link(String href, String relation, String type) {
        return "<" + href + ">; rel=\"" + relation + "\"; type=\"" + type + '"';
    }
}
