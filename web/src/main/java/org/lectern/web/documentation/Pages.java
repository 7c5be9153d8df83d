package org.lectern.web.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lectern.document.Document;
import org.lectern.web.site.Answer;
import org.lectern.web.site.Assets;
import org.lectern.web.site.Templates;

/** Pages as answers of the API, for browsers; programs may get the same as JSON. */
@ApplicationScoped
public class Pages {
    static final String HTML = "text/html;charset=UTF-8";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final Templates templates;
    private final Assets assets;

    /** For the container's proxy. */
    protected Pages() {
        this(null, null);
    }

    @Inject
    public Pages(Templates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    Response html(String template, Map<String, Object> model) {

        Map<String, Object> all = new HashMap<>(model);
        all.put("documentationStyle", assets.path("documentation.css"));
        Answer page = Answer.page(templates.html("documentation/" + template, all));
        Response.ResponseBuilder answer = Response.ok(page.body(), HTML);
        page.headers().forEach(answer::header);
        return answer.build();
    }

    /** What the request prefers; JSON where it doesn't mind. */
    Response either(Request request, Supplier<Document> document, Supplier<Response> page) {
        Variant best = request.selectVariant(VARIANTS);
        boolean isPage = best != null && best.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        Response answer = isPage
                ? page.get()
                : Response.ok(document.get(), MediaType.APPLICATION_JSON_TYPE).build();
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
