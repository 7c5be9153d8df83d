package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.site.Addresses;
import org.lectern.statistics.Statistics;
import org.lectern.tag.Tags;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Counted;
import org.lectern.web.site.view.Frame;

/** {@code /tags/}: all tags with the number of their posts. */
@ApplicationScoped
public class TagsPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/tags(/?)");

    private final Statistics statistics;
    private final Tags tags;
    private final Addresses addresses;
    private final Templates templates;

    /** For the container's proxy. */
    protected TagsPage() {
        this(null, null, null, null);
    }

    @Inject
    public TagsPage(Statistics statistics, Tags tags, Addresses addresses, Templates templates) {
        this.statistics = statistics;
        this.tags = tags;
        this.addresses = addresses;
        this.templates = templates;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        if (path.group(1).isEmpty()) {
            return Optional.of(Answer.moved("/tags/"));
        }
        Map<String, Long> counts = statistics.of(visit.now()).byTag();
        Map<String, String> labels = tags.labels(counts.keySet());
        Collator alphabet = Collator.getInstance(Locale.ROOT);
        List<Counted> links = counts.entrySet().stream()
                .map(tag -> new Counted(
                        addresses.tagPath(tag.getKey()),
                        labels.getOrDefault(tag.getKey(), tag.getKey()),
                        tag.getValue()))
                .sorted(Comparator.comparing(Counted::label, alphabet))
                .toList();
        Frame frame = Frame.titled("Tags")
                .describedAs("What the posts are about")
                .at(visit.base() + "/tags/")
                .followedBy("/feed.atom");
        Map<String, Object> model = Map.of("frame", frame, "heading", "Tags", "links", links);
        return Optional.of(Answer.page(templates.html("counts", model)));
    }
}
