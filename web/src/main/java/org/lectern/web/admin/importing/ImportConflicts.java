package org.lectern.web.admin.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.importing.ImportEntries;
import org.lectern.importing.ImportEntry;
import org.lectern.importing.ImportOutcome;
import org.lectern.importing.ImportRun;
import org.lectern.importing.review.FieldText;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.Posts;

/** What an import's files say in fields that somebody changed here too, as long as nobody has decided about it. */
@Named("importConflicts")
@RequestScoped
public class ImportConflicts {
    /** Posts of one import; the others come when these are decided. */
    static final int MOST_POSTS = 200;

    private static final int SHOWN = 2_000;

    private final ImportEntries entries;
    private final Posts posts;
    private final Map<String, List<Conflict>> known = new HashMap<>();

    /** For the container's proxy. */
    protected ImportConflicts() {
        this(null, null);
    }

    @Inject
    public ImportConflicts(ImportEntries entries, Posts posts) {
        this.entries = entries;
        this.posts = posts;
    }

    /**
     * One field of one post.
     *
     * @param here what the post has
     * @param there what the file says; empty: nothing any more
     */
    public record Conflict(String post, long version, String title, String field, String here, String there) {
        /** For the page's own addresses. */
        public String id() {
            return post + "." + field;
        }
    }

    /** Read once for a page. */
    public List<Conflict> of(ImportRun run) {
        return known.computeIfAbsent(run.id(), id -> read(run));
    }

    private List<Conflict> read(ImportRun run) {
        List<Conflict> conflicts = new ArrayList<>();
        posts(run).forEach(post -> {
            for (String field : OpenQuestions.proposed(post).names()) {
                conflicts.add(conflict(post, field));
            }
        });
        return conflicts;
    }

    /** How many posts a dry run would lay before people. */
    public long expected(ImportRun run) {
        return run.report().count(ImportOutcome.PROPOSED);
    }

    private List<Post> posts(ImportRun run) {
        if (run.dryRun() || expected(run) == 0) {
            return List.of();
        }
        int most = (int) Math.min(expected(run), SHOWN);
        Stream<String> proposed = entries.first(run.id(), ImportOutcome.PROPOSED, most).stream()
                .map(ImportEntry::post)
                .flatMap(Optional::stream)
                .distinct();
        List<String> open = posts.findAllByIdText(proposed.toList()).stream()
                .filter(post -> !OpenQuestions.proposed(post).isEmpty())
                .map(post -> post.id().text())
                .sorted()
                .limit(MOST_POSTS)
                .toList();
        return posts.findAllWhole(open).stream()
                .sorted((one, other) -> one.id().text().compareTo(other.id().text()))
                .toList();
    }

    private static Conflict conflict(Post post, String field) {
        return new Conflict(
                post.id().text(),
                post.version(),
                post.label(),
                field,
                FieldText.of(field, post.document().value(field)),
                FieldText.of(field, OpenQuestions.proposed(post).value(field)));
    }
}
