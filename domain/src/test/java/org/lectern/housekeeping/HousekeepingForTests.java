package org.lectern.housekeeping;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.event.InMemoryEvents;
import org.lectern.lease.InMemoryLeases;
import org.lectern.lease.SetClock;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.StoringForTests;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.LinkKind;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.PageKind;
import org.lectern.post.kind.PhotoKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;
import org.lectern.time.Background;

/** Housekeeping over stores in memory. What it does in the background is done when a test says so. */
public final class HousekeepingForTests {
    public final SetClock clock = new SetClock();
    public final InMemoryPosts posts;
    public final InMemoryEvents events = new InMemoryEvents();
    public final InMemoryPeople people = new InMemoryPeople();
    public final StoringForTests storing;
    public final Site site = new Site("", ZoneId.of("UTC"), Optional.of("https://example.org"));
    public final InMemoryFindings findings = new InMemoryFindings();
    public final InMemoryHousekeepingRuns runs = new InMemoryHousekeepingRuns();
    public final InMemoryLeases leases = new InMemoryLeases(clock);
    public final Ledger ledger = new Ledger(findings, clock);
    public final SecondLook secondLook;
    public final PostDrafts drafts = new PostDrafts(
            new Kinds(List.of(
                    new EntryKind(), new TalkKind(), new NotesKind(), new LinkKind(), new PhotoKind(), new PageKind())),
            site);
    public final MendPost mending;
    public final Checks checks;
    public final FixFinding fixing;
    public final ChangeFinding changing = new ChangeFinding(findings);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background background = new Background(waiting::add);

    /** @param checks made of the parts that are there already */
    public HousekeepingForTests(Function<HousekeepingForTests, List<? extends Check>> checks) {
        this(new InMemoryPosts(), checks);
    }

    public HousekeepingForTests(InMemoryPosts posts, Function<HousekeepingForTests, List<? extends Check>> checks) {
        this.posts = posts;
        storing = new StoringForTests(posts, clock);
        secondLook = new SecondLook(posts, ledger);
        mending = new MendPost(secondLook, drafts, storing.replace);
        this.checks = new Checks(checks.apply(this));
        fixing = new FixFinding(findings, this.checks, secondLook, ledger);
    }

    public RunHousekeeping running() {
        return running(posts);
    }

    /** With a node's view of the posts. */
    public RunHousekeeping running(Posts seen) {
        SecondLook look = new SecondLook(seen, ledger);
        RunSteps steps = new RunSteps(seen, findings, runs, runs, ledger, look, leases, clock);
        return new RunHousekeeping(checks, seen, runs, leases, background, steps, clock);
    }

    public RecheckPosts rechecking() {
        return new RecheckPosts(findings, checks, secondLook, background);
    }

    /** Looks at everything, a second later than before, and says how it ended. */
    public HousekeepingRun run() {
        clock.move(Duration.ofSeconds(1));
        RunHousekeeping.Answer answer = running().start("test", Set.of());
        HousekeepingRun run = ((RunHousekeeping.Answer.Started) answer).run();
        work();
        return runs.findRun(run.id()).orElseThrow();
    }

    /** Does all that waits in the background. */
    public void work() {
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
    }

    public void put(Post... all) {
        for (Post post : all) {
            posts.put(post);
        }
    }

    /** The post as it is now. */
    public Post post(String id) {
        return posts.find(PostId.of(id)).orElseThrow();
    }

    /** What a check sees in these posts, as {@code subject place}. */
    public static List<String> seen(PostsCheck check, Post... posts) {
        return check.look(List.of(posts).stream().map(ReadPost::new).toList()).stream()
                .map(sighting -> sighting.subject() + " " + sighting.place())
                .toList();
    }

    /** What a check concludes of these posts. */
    public static Conclusion concluded(GatheringCheck check, List<Post> posts) {
        GatheringCheck.Gathering gathering = check.begin();
        posts.forEach(post -> gathering.take(new ReadPost(post)));
        return gathering.conclude();
    }

    /** The queue of a check in a state, as {@code subject place}. */
    public List<String> queue(String check, Finding.State state) {
        return findings.queue(check, Optional.of(state), Optional.empty(), 1000).stream()
                .map(finding ->
                        (finding.sighting().subject() + " " + finding.sighting().place()).strip())
                .toList();
    }

    public Finding only(String check) {
        List<Finding> all = findings.queue(check, Optional.empty(), Optional.empty(), 1000);
        if (all.size() != 1) {
            throw new AssertionError("not one finding but " + all);
        }
        return all.get(0);
    }
}
