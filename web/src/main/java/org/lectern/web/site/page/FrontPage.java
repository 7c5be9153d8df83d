package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.post.PostQuery;
import org.lectern.site.Site;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Frame;
import org.lectern.web.site.view.PostStream;

/** {@code /}: the newest posts; on a site without any, what Lectern is and where to begin. */
@ApplicationScoped
public class FrontPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/");

    private final Site site;
    private final Listings listings;
    private final Templates templates;

    /** For the container's proxy. */
    protected FrontPage() {
        this(null, null, null);
    }

    @Inject
    public FrontPage(Site site, Listings listings, Templates templates) {
        this.site = site;
        this.listings = listings;
        this.templates = templates;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        Frame frame = Frame.titled(site.title())
                .describedAs("The newest posts of " + site.title())
                .at(visit.base() + "/")
                .followedBy("/feed.atom");
        PostQuery newest = PostStream.at(visit.now()).withContent(true);
        Optional<Answer> list = listings.page(newest, frame, "", visit);
        return list.isPresent() || visit.parameter("after").isPresent() ? list : Optional.of(welcome());
    }

    private Answer welcome() {
        Frame frame = Frame.titled(site.title()).followedBy("/feed.atom");
        return Answer.page(templates.html("welcome", Map.of("frame", frame)));
    }
}
