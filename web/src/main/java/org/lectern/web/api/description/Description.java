package org.lectern.web.api.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Site;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.post.filter.PostFilter;

/** The description of the API of this site, with the kinds that it has now. Safe for many threads. */
@ApplicationScoped
public class Description {
    private static final String INFO = "info";

    private final Document written;
    private final Kinds kinds;
    private final Site site;
    private final AtomicReference<Made> made = new AtomicReference<>(new Made(List.of(), Document.empty()));

    /** For the container's proxy. */
    protected Description() {
        this(Document.empty(), new Kinds(List.of()), new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public Description(Fragments fragments, @Any Instance<PostFilter> filters, Kinds kinds, Site site) {
        this(fragments, filters.stream().toList(), kinds, site);
    }

    Description(Fragments fragments, List<PostFilter> filters, Kinds kinds, Site site) {
        this(completed(fragments.merged(), filters), kinds, site);
    }

    private Description(Document written, Kinds kinds, Site site) {
        this.written = written;
        this.kinds = kinds;
        this.site = site;
    }

    /** @param baseUrl of the site */
    public Document of(String baseUrl) {
        Document server = Document.of("url", baseUrl + ApiApplication.PATH).with("description", "This site");
        Document contact = Document.of("name", site.title()).with("url", baseUrl + "/");
        Document described = withKinds();
        Document info = described.document(INFO).orElse(Document.empty());
        return described.with(INFO, info.with("contact", contact)).with("servers", List.of(server));
    }

    /** The same, to be looked at piece by piece. */
    public DescribedApi api(String baseUrl) {
        return new DescribedApi(of(baseUrl));
    }

    private Document withKinds() {
        List<Kind> now = kinds.all();
        Made last = made.get();
        if (!last.kinds().equals(now)) {
            last = new Made(now, KindComponents.addedTo(written, now));
            made.set(last);
        }
        return last.document();
    }

    private static Document completed(Document written, List<PostFilter> filters) {
        Set<String> names =
                filters.stream().flatMap(filter -> filter.parameters().stream()).collect(Collectors.toSet());
        Document filtered = Operations.changed(written, new FilterParameters(names));
        Document repeated = Operations.changed(filtered, new RepeatedRequests());
        Document answered = Operations.changed(repeated, new StandardAnswers());
        return ProblemComponents.addedTo(Operations.changed(answered, new Access()));
    }

    private record Made(List<Kind> kinds, Document document) {}
}
