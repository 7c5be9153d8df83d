package org.lectern.importing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Faults;
import org.lectern.post.FieldReader;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.SaveRules;
import org.lectern.post.Source;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/**
 * Says of a reading that was not certain that it is right. The post stays as it is, and counts as imported where it did. The same doubt about
 * the same value is not raised again.
 */
@ApplicationScoped
public class SettleDoubt {
    private static final String CONFIRM = "confirm";

    private final Posts posts;
    private final StorePost store;
    private final Clock clock;

    /** For the container's proxy. */
    protected SettleDoubt() {
        this(null, null, null);
    }

    @Inject
    public SettleDoubt(Posts posts, StorePost store, Clock clock) {
        this.posts = posts;
        this.store = store;
        this.clock = clock;
    }

    /** Reads {@code {"confirm": ["talk.speakers"]}}. */
    public static Checked<List<String>> read(Document body) {
        Faults faults = new Faults();
        Names.requireKnown(body, Set.of(CONFIRM), faults);
        List<String> fields = Names.read(new FieldReader(body, "", faults), CONFIRM, faults);
        return faults.found().isEmpty() ? Checked.right(fields) : Checked.wrong(faults.found());
    }

    /** @return {@link SaveResult.Rejected} with pointers into the {@linkplain #read body} that names the fields */
    public SaveResult confirm(PostId id, long expectedVersion, List<String> fields, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post former = found.get();
        if (former.version() != expectedVersion) {
            return new SaveResult.Conflict(former);
        }
        List<Violation> violations = violations(former, fields);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        Document confirmed = OpenQuestions.confirmed(former.document(), fields);
        Change told = change.why().isPresent() ? change : change.because(inWords(fields));
        return SaveRules.result(
                store.replace(former, Source.settled(former, confirmed, List.of()), told, clock.instant()));
    }

    private static String inWords(List<String> fields) {
        String words = "is read rightly: " + String.join(", ", fields);
        return words.length() > Change.MAX_WHY ? "is read rightly" : words;
    }

    private static List<Violation> violations(Post post, List<String> fields) {
        List<String> doubted = OpenQuestions.doubts(post).stream()
                .map(OpenQuestions.Doubt::field)
                .distinct()
                .toList();
        List<Violation> violations = new ArrayList<>();
        if (fields.isEmpty()) {
            violations.add(new Violation("/" + CONFIRM, "names no field; " + Names.there(doubted, "a doubt")));
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!doubted.contains(fields.get(i))) {
                violations.add(new Violation(
                        Pointer.step("/" + CONFIRM, i), "is not in doubt; " + Names.there(doubted, "a doubt")));
            }
        }
        return violations;
    }
}
