package org.lectern.web.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.housekeeping.HousekeepingRuns;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Order;
import org.lectern.post.Posts;
import org.lectern.post.Status;
import org.lectern.post.history.Revision;
import org.lectern.security.Permission;
import org.lectern.view.Desks;
import org.lectern.view.SavedView;
import org.lectern.web.admin.frame.Once;
import org.lectern.web.admin.frame.When;
import org.lectern.web.admin.housekeeping.Queues;
import org.lectern.web.security.SignedIn;

/** Where work goes on: each part reads a few documents by an index, however many posts there are. */
@Named("dashboard")
@RequestScoped
public class DashboardPage {
    private static final int SHOWN = 6;
    private static final int QUEUES = 8;
    private static final int RUNS = 5;

    private final Posts posts;
    private final Queues queues;
    private final HousekeepingRuns runs;
    private final ImportRuns imports;
    private final Desks desks;
    private final SignedIn signedIn;
    private final When when;
    private final Clock clock;
    private final Once<Some> drafts = new Once<>(() -> some(Status.DRAFT, Order.LAST_MODIFIED_FIRST));
    private final Once<Some> scheduled = new Once<>(() -> some(Status.SCHEDULED, Order.OLDEST_FIRST));
    private final Once<List<Entry>> changes = new Once<>(this::changes);
    private final Once<List<Queues.Queue>> open = new Once<>(this::open);
    private final Once<List<ImportRun>> imported = new Once<>(this::imported);
    private final Once<List<SavedView>> views = new Once<>(this::views);

    /** For the container's proxy. */
    protected DashboardPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public DashboardPage(
            Posts posts,
            Queues queues,
            HousekeepingRuns runs,
            ImportRuns imports,
            Desks desks,
            SignedIn signedIn,
            When when,
            Clock clock) {
        this.posts = posts;
        this.queues = queues;
        this.runs = runs;
        this.imports = imports;
        this.desks = desks;
        this.signedIn = signedIn;
        this.when = when;
        this.clock = clock;
    }

    /**
     * A post in one of the lists.
     *
     * @param at when what the list is about happened or will; empty: nobody knows
     * @param by who changed it; empty: nobody said
     */
    public record Entry(String id, String title, String status, String at, String by) {}

    /** A few posts of very many. @param more the address of all of them */
    public record Some(long count, List<Entry> entries, String more) {
        public Some {
            entries = List.copyOf(entries);
        }
    }

    public Some getDrafts() {
        return drafts.get();
    }

    public Some getScheduled() {
        return scheduled.get();
    }

    private Some some(Status status, Order order) {
        PostQuery query = PostQuery.everything().having(status, clock.instant());
        List<Entry> entries = posts.page(query.ordered(order).limitedTo(SHOWN)).posts().stream()
                .map(post -> entry(post, status == Status.SCHEDULED ? post.published() : post.modified()))
                .toList();
        return new Some(posts.count(query), entries, "/admin/posts?status=" + status.text());
    }

    /** Of all posts. */
    public List<Entry> getChanges() {
        return changes.get();
    }

    private List<Entry> changes() {
        PostQuery query =
                PostQuery.everything().ordered(Order.LAST_MODIFIED_FIRST).limitedTo(SHOWN);
        return posts.page(query).posts().stream()
                .map(post -> entry(post, post.modified()))
                .toList();
    }

    private Entry entry(Post post, Optional<Instant> at) {
        return new Entry(
                post.id().text(),
                post.label(),
                post.statusAt(clock.instant()).text(),
                at.map(when::shown).orElse(""),
                Revision.of(post).change().by());
    }

    /** Those with something to do. */
    public List<Queues.Queue> getQueues() {
        return open.get();
    }

    private List<Queues.Queue> open() {
        return queues.of(runs.latest(Queues.RUNS)).stream()
                .filter(queue -> queue.open() > 0)
                .limit(QUEUES)
                .toList();
    }

    public List<ImportRun> getImports() {
        return imported.get();
    }

    private List<ImportRun> imported() {
        return imports.latest(Optional.empty(), RUNS);
    }

    /** Those that the person wants to see here. */
    public List<SavedView> getViews() {
        return views.get();
    }

    private List<SavedView> views() {
        return desks.of(signedIn.name()).views().stream()
                .filter(SavedView::pinned)
                .toList();
    }

    public boolean isCurator() {
        return signedIn.may(Permission.CURATE);
    }

    public boolean isImporter() {
        return signedIn.may(Permission.IMPORT);
    }
}
