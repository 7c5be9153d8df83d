package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.site.Site;
import org.lectern.statistics.Statistics;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Counted;
import org.lectern.web.site.view.Frame;

/** {@code /archive/}: all years with the number of their posts. */
@ApplicationScoped
public class YearsPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/archive/");

    private final Statistics statistics;
    private final Site site;
    private final Templates templates;

    /** For the container's proxy. */
    protected YearsPage() {
        this(null, null, null);
    }

    @Inject
    public YearsPage(Statistics statistics, Site site, Templates templates) {
        this.statistics = statistics;
        this.site = site;
        this.templates = templates;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        List<Counted> years = statistics.of(visit.now()).byYear().entrySet().stream()
                .filter(year -> year.getKey().getValue() >= 0 && year.getKey().getValue() <= 9999)
                .map(year -> new Counted(
                        String.format(Locale.ROOT, "/%04d/", year.getKey().getValue()),
                        String.format(Locale.ROOT, "%04d", year.getKey().getValue()),
                        year.getValue()))
                .toList();
        Frame frame = Frame.titled("Archive")
                .describedAs("All years of " + site.title())
                .at(visit.base() + "/archive/")
                .followedBy("/feed.atom");
        Map<String, Object> model = Map.of("frame", frame, "heading", "Archive", "links", years);
        return Optional.of(Answer.page(templates.html("counts", model)));
    }
}
