package org.lectern.web.admin.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.bulk.BulkStep;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.bulk.BulkSteps;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.web.admin.frame.Texts;

/** What became of each post. Which outcome is shown, and from where on, stands in the address. */
@Named("bulkLog")
@RequestScoped
public class BulkLog {
    private static final int SHOWN = 50;

    private final BulkSteps steps;
    private final Posts posts;
    private final BulkChangePage page;
    private final Texts texts;
    private final HttpServletRequest request;
    private Optional<List<BulkStep>> read = Optional.empty();

    /** For the container's proxy. */
    protected BulkLog() {
        this(null, null, null, null, null);
    }

    @Inject
    public BulkLog(BulkSteps steps, Posts posts, BulkChangePage page, Texts texts, HttpServletRequest request) {
        this.steps = steps;
        this.posts = posts;
        this.page = page;
        this.texts = texts;
        this.request = request;
    }

    /** How many posts ended so. */
    public record Count(String outcome, String label, long number, boolean isShown) {}

    public record Entry(long number, String post, String label, String outcome, String outcomeLabel, String why) {}

    public List<Count> getCounts() {
        return Arrays.stream(Outcome.values())
                .map(each -> new Count(
                        each.text(),
                        texts.get("bulk.outcome." + each.text()),
                        steps.count(page.getChange().id(), each),
                        asked().filter(each::equals).isPresent()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    public List<Entry> getEntries() {
        List<BulkStep> shown = read().stream().limit(SHOWN).toList();
        Map<String, Post> known =
                posts
                        .findAllByIdText(
                                shown.stream().map(step -> step.post().text()).toList())
                        .stream()
                        .collect(Collectors.toMap(post -> post.id().text(), Function.identity(), (one, same) -> one));
        return shown.stream()
                .map(step ->
                        entry(step, Optional.ofNullable(known.get(step.post().text()))))
                .toList();
    }

    private Entry entry(BulkStep step, Optional<Post> post) {
        return new Entry(
                step.number(),
                post.map(each -> each.id().text()).orElse(""),
                post.map(Post::label).orElse(step.post().text()),
                step.outcome().text(),
                texts.get("bulk.outcome." + step.outcome().text()),
                step.why().orElse(""));
    }

    /** The number behind which the next page begins; 0: there is none. */
    public long getNext() {
        List<BulkStep> all = read();
        return all.size() > SHOWN ? all.get(SHOWN - 1).number() : 0;
    }

    public String getOutcome() {
        return asked().map(Outcome::text).orElse("");
    }

    private List<BulkStep> read() {
        List<BulkStep> known = read.orElseGet(() -> steps.page(page.getChange().id(), after(), asked(), SHOWN + 1));
        read = Optional.of(known);
        return known;
    }

    private Optional<Outcome> asked() {
        return Optional.ofNullable(request.getParameter("outcome")).flatMap(Outcome::parse);
    }

    private long after() {
        return Optional.ofNullable(request.getParameter("after"))
                .filter(text -> text.matches("\\d{1,15}"))
                .map(Long::valueOf)
                .orElse(0L);
    }
}
