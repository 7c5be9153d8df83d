package org.lectern.persistence.bench.content;

import java.time.Duration;
import java.util.SplittableRandom;
import org.lectern.document.Document;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** What editors wait for: a post is read, and saved as its next version with the former one kept. */
final class Saves {
    private static final Target TARGET = Target.below(20);
    private static final Change CHANGE = Change.by("bench", Channel.EDITOR);

    private final Store store;
    private final ContentNode node;
    private final GeneratedPosts samples;
    private final int size;
    private final Report report;
    private final Duration time;

    Saves(Store store, ContentNode node, GeneratedPosts samples, int size, Report report, Duration time) {
        this.store = store;
        this.node = node;
        this.samples = samples;
        this.size = size;
        this.report = report;
        this.time = time;
    }

    void measure() {
        row("save of a changed text, with revision", 1, (post, random) -> retold(post, random));
        row("save of changed tags, with revision and mark", 1, (post, random) -> post.document()
                .with(PostFields.TAGS, samples.tags(random)));
        row("save of a changed text, 8 clients", 8, (post, random) -> retold(post, random));
    }

    private interface Edit {
        Document of(Post post, SplittableRandom random);
    }

    private void row(String name, int clients, Edit edit) {
        Clients.Operation save = (client, random) -> {
            int number = random.nextInt(size / clients) * clients + client;
            Post post = store.posts().find(samples.id(number)).orElseThrow();
            SaveResult result = node.editPost.edit(post, edit.of(post, random), CHANGE);
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException("not saved: " + result);
            }
        };
        report.row(name, clients == 1 ? TARGET : Target.NONE, () -> {
            new Clients(clients).run(200, time, save);
            return Figure.tail(new Clients(clients).run(Long.MAX_VALUE / 2, time, save));
        });
    }

    private Document retold(Post post, SplittableRandom random) {
        Document content = post.document().document(PostFields.CONTENT).orElseThrow();
        String source = content.text("source").orElseThrow();
        int place = random.nextInt(source.length() - 500);
        String changed = source.substring(0, place) + samples.text(random, 100, 400) + source.substring(place + 250);
        return post.document().with(PostFields.CONTENT, content.with("source", changed));
    }
}
