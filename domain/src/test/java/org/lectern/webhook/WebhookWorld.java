package org.lectern.webhook;

import static org.lectern.post.PostBuilder.aPost;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.change.TellChanges;
import org.lectern.document.Document;
import org.lectern.journal.Effect;
import org.lectern.journal.InMemoryJournal;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Line;
import org.lectern.journal.Subject;
import org.lectern.lease.InMemoryLeases;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.PostId;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.problem.Checked;
import org.lectern.security.RandomText;
import org.lectern.site.Addresses;
import org.lectern.site.DataFolder;
import org.lectern.site.Site;
import org.lectern.site.ThisNode;
import org.lectern.time.OwnThreads;
import org.lectern.time.TestClock;
import org.lectern.webhook.Receivers.Answer;

/** Webhooks over stores in memory, with receivers that answer as they are told to. */
final class WebhookWorld {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    final TestClock clock = new TestClock(NOON);
    final InMemoryPosts posts = new InMemoryPosts();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final InMemoryLeases leases = new InMemoryLeases(clock);
    final List<Sent> sent = new ArrayList<>();
    final Deque<Answer> answers = new ArrayDeque<>();
    final CurateWebhooks curating;
    final QueueDeliveries queue;
    final SendDeliveries sending;
    Runnable whileSending = () -> {};

    WebhookWorld(Path folder) {
        Site site = new Site("", ZoneOffset.UTC, Optional.of("https://weblog.example"));
        TellChanges telling = new TellChanges(posts, new InMemoryRevisions(), new Addresses(site), clock);
        Receivers receivers = new Told();
        curating = new CurateWebhooks(webhooks, deliveries, receivers, new RandomText(), journal, clock);
        queue = new QueueDeliveries(webhooks, deliveries, telling, clock);
        SendingTurn turn = new SendingTurn(
                webhooks,
                deliveries,
                new Payload(telling, site),
                receivers,
                leases,
                new ThisNode(new DataFolder(folder)),
                clock);
        sending = new SendDeliveries(webhooks, deliveries, turn, receivers, new OwnThreads(Runnable::run), clock);
    }

    record Sent(URI url, Map<String, String> headers, String body) {}

    Webhook webhook(String url, Document... more) {
        Document wanted = Document.of("url", url);
        for (Document each : more) {
            wanted = wanted.withAll(each);
        }
        return ((Checked.Right<Webhook>) curating.create("ada", wanted)).value();
    }

    /** Stores a post and writes of it into the journal; those who follow are told. */
    void publish(String id, String... keys) {
        posts.insert(aPost().withId(id)
                .withSlug(id)
                .titled("Title of " + id)
                .publishedAt(NOON)
                .build());
        tell(Effect.PUBLISHED, id, keys);
    }

    void tell(Effect effect, String id, String... keys) {
        long version = posts.find(PostId.of(id)).orElseThrow().version() + journal.head();
        List<JournalEntry> written =
                journal.append(List.of(new Line(clock.instant(), Subject.POST, effect, id, version, Set.of(keys))));
        queue.follow(written);
    }

    List<String> received() {
        return sent.stream().map(each -> each.headers().get("webhook-id")).toList();
    }

    private final class Told implements Receivers {
        @Override
        public Answer send(URI url, Map<String, String> headers, byte[] body) {
            sent.add(new Sent(url, headers, new String(body, StandardCharsets.UTF_8)));
            whileSending.run();
            return answers.isEmpty() ? new Answer.Taken(204) : answers.remove();
        }

        @Override
        public void end() {
            // Nothing is ever on its way.
        }

        @Override
        public Optional<String> objection(URI url) {
            return url.getHost().equals("localhost") ? Optional.of("is private") : Optional.empty();
        }
    }
}
