package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;

/** Puts a post back as it was before a fix, as long as nobody changed it since, and its finding back into the queue. */
@ApplicationScoped
public class TakeBackFix {
    private static final Logger LOG = System.getLogger(TakeBackFix.class.getName());

    private final Findings findings;
    private final Checks checks;
    private final SecondLook secondLook;
    private final Ledger ledger;
    private final Revisions revisions;
    private final StorePost store;
    private final Clock clock;

    /** For the container's proxy. */
    protected TakeBackFix() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public TakeBackFix(
            Findings findings,
            Checks checks,
            SecondLook secondLook,
            Ledger ledger,
            Revisions revisions,
            StorePost store,
            Clock clock) {
        this.findings = findings;
        this.checks = checks;
        this.secondLook = secondLook;
        this.ledger = ledger;
        this.revisions = revisions;
        this.store = store;
        this.clock = clock;
    }

    /** How taking back ends. */
    public sealed interface Answer {
        /** @param finding open again, if what was wrong is wrong again */
        record Back(Finding finding) implements Answer {}

        /** The post has another version by now. */
        record ChangedSince() implements Answer {}

        /** No such finding, post or former version, or nothing that a fix made. */
        record Missing() implements Answer {}
    }

    /** The version that this person's fix just made of the finding's post; empty: there is nothing to take back. */
    public Optional<Long> made(Finding finding, String by) {
        return secondLook
                .find(finding.sighting().subject())
                .filter(post -> isMended(post, by))
                .map(Post::version);
    }

    /** @param version that the fix made of the post */
    public Answer takeBack(String id, long version, String by) {
        Optional<Finding> finding = findings.find(id);
        Optional<Check> check =
                finding.flatMap(each -> checks.find(each.sighting().check()));
        Optional<Post> post =
                finding.flatMap(each -> secondLook.find(each.sighting().subject()));
        if (check.isEmpty() || post.isEmpty()) {
            return new Answer.Missing();
        }
        if (post.get().version() != version || !isMended(post.get(), by)) {
            return new Answer.ChangedSince();
        }
        Optional<Post> before = revisions.find(post.get().id(), version - 1);
        if (before.isEmpty()) {
            return new Answer.Missing();
        }
        Change change = Change.by(by, Channel.MENDING).because(check.get().label() + ": taken back");
        StoreResult result = store.replace(post.get(), before.get().document(), change, clock.instant());
        LOG.log(Level.INFO, "housekeeping.taken-back id={0} by={1} result={2}", id, by, result);
        return result instanceof StoreResult.Stored
                ? new Answer.Back(open(check.get(), finding.get()))
                : new Answer.ChangedSince();
    }

    private Finding open(Check check, Finding finding) {
        if (check instanceof PostsCheck each) {
            secondLook.at(each, List.of(finding), finding.run());
        } else {
            ledger.seen(List.of(finding.sighting()), finding.run());
        }
        return findings.find(finding.id()).orElse(finding);
    }

    private static boolean isMended(Post post, String by) {
        Change last = Revision.of(post).change();
        return last.from() == Channel.MENDING && last.by().equals(by);
    }
}
