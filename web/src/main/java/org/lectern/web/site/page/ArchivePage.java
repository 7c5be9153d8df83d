package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.post.PostQuery;
import org.lectern.site.Site;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Frame;
import org.lectern.web.site.view.PostStream;

/** {@code /2025/}, {@code /2025/05/}, {@code /2025/05/16/}: what was published then, in the site's zone. */
@ApplicationScoped
public class ArchivePage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/(\\d{4})(?:/(\\d{2})(?:/(\\d{2}))?)?(/?)");
    private static final int LIMIT = 100;

    private final Site site;
    private final Listings listings;

    /** For the container's proxy. */
    protected ArchivePage() {
        this(null, null);
    }

    @Inject
    public ArchivePage(Site site, Listings listings) {
        this.site = site;
        this.listings = listings;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        Optional<Period> period = Period.of(Integer.parseInt(path.group(1)), number(path, 2), number(path, 3));
        return period.flatMap(
                each -> list(each, visit).map(list -> path.group(4).isEmpty() ? Answer.moved(each.path()) : list));
    }

    private Optional<Answer> list(Period period, Visit visit) {
        Frame frame = Frame.titled(period.label())
                .describedAs("Posts of " + period.label())
                .at(visit.base() + period.path())
                .followedBy("/feed.atom");
        PostQuery published = PostStream.at(visit.now())
                .published(Optional.of(period.from(site.zone())), Optional.of(period.until(site.zone())))
                .limitedTo(LIMIT);
        return listings.page(published, frame, period.label(), visit);
    }

    private static Optional<Integer> number(MatchResult path, int group) {
        return Optional.ofNullable(path.group(group)).map(Integer::valueOf);
    }
}
