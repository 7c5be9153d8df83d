package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.statistics.Aspect;
import org.lectern.statistics.PublicCounts;
import org.lectern.statistics.RankMentions;
import org.lectern.statistics.Ranked;
import org.lectern.statistics.Rankings;
import org.lectern.statistics.Statistics;
import org.lectern.statistics.Timeline;
import org.lectern.statistics.Timelines;
import org.lectern.tag.Tags;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Counted;
import org.lectern.web.site.view.CountedList;
import org.lectern.web.site.view.Frame;
import org.lectern.web.site.view.TimeTables;

/** {@code /statistics}: how much was written, over the years and of what. */
@ApplicationScoped
public class StatisticsPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/statistics(/?)");
    private static final int MOST_TAGS = 30;
    private static final int MOST_MENTIONED = 20;

    private final Statistics statistics;
    private final Timelines timelines;
    private final RankMentions mentions;
    private final Tags tags;
    private final Addresses addresses;
    private final Site site;
    private final Templates templates;

    /** For the container's proxy. */
    protected StatisticsPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public StatisticsPage(
            Statistics statistics,
            Timelines timelines,
            RankMentions mentions,
            Tags tags,
            Addresses addresses,
            Site site,
            Templates templates) {
        this.statistics = statistics;
        this.timelines = timelines;
        this.mentions = mentions;
        this.tags = tags;
        this.addresses = addresses;
        this.site = site;
        this.templates = templates;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        if (!path.group(1).isEmpty()) {
            return Optional.of(Answer.moved("/statistics"));
        }
        Timeline timeline = timelines.ofAll(visit.now());
        Frame frame = Frame.titled("Statistics")
                .describedAs("How much was written on " + site.title() + ", and about what")
                .at(visit.base() + "/statistics")
                .followedBy("/feed.atom");
        Map<String, Object> model = Map.of(
                "frame", frame,
                "posts", TimeTables.grouped(timeline.all().posts()),
                "words", TimeTables.grouped(timeline.all().words()),
                "average",
                        String.format(Locale.ENGLISH, "%.1f", timeline.months().overall()),
                "charts", List.of(TimeTables.years(timeline), TimeTables.months(timeline)),
                "lists", lists(visit));
        return Optional.of(Answer.page(templates.html("statistics", model)));
    }

    private List<CountedList> lists(Visit visit) {
        PublicCounts counts = statistics.of(visit.now());
        Rankings rankings = mentions.of(counts, visit.now());
        Map<String, Long> byTag = counts.by(Aspect.TAG, MOST_TAGS);
        Map<String, String> labels = tags.labels(byTag.keySet());
        return List.of(
                counted("Tags", byTag, tag -> labels.getOrDefault(tag, tag), addresses::tagPath),
                counted("Kinds", counts.byKind(), Function.identity(), kind -> ""),
                counted("Languages", counts.byLanguage(), StatisticsPage::language, language -> ""),
                ranked("Events", rankings.events()),
                ranked("Series", rankings.series()),
                ranked("People", rankings.people()));
    }

    private static CountedList counted(
            String title, Map<String, Long> counts, Function<String, String> label, Function<String, String> href) {
        return new CountedList(
                title,
                counts.entrySet().stream()
                        .map(each ->
                                new Counted(href.apply(each.getKey()), label.apply(each.getKey()), each.getValue()))
                        .toList());
    }

    private static CountedList ranked(String title, List<Ranked> ranked) {
        return new CountedList(
                title,
                ranked.stream()
                        .limit(MOST_MENTIONED)
                        .map(each -> new Counted("", each.name(), each.posts()))
                        .toList());
    }

    /** In English, as the pages are. */
    private static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }
}
