package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.importing.review.Decision;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostDrafts;
import org.lectern.post.SaveResult;
import org.lectern.post.Source;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.LinkKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;
import org.lectern.tag.TagReading;

/** Whatever changed in a file and whatever was changed here: each can have its way, and then there is peace. */
class AnyReviewTest {
    private static final int TIMES = 60;

    /** Lines of front matter, some of each sort or none. */
    private static final List<List<String>> LINES = List.of(
            List.of("title: A", "title: B", "title: 'C: d'"),
            List.of("summary: One", "summary: Two", ""),
            List.of("tags: [a, b]", "tags: [b]", ""),
            List.of("author: Ann Lee", "author: Bo", ""),
            List.of("language: en", "language: nl", ""),
            List.of("mood: calm", "mood: {deep: [1, 2]}", ""),
            List.of("links: ['https://example.org/']", ""),
            List.of("draft: true", "", ""));

    @TempDir
    Path folder;

    private Random random;
    private ImportingForTests importing;
    private SettleProposal proposals;
    private final Set<String> edited = new HashSet<>();
    private Document before;
    private String file;

    @BeforeEach
    void begin(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        importing = new ImportingForTests(folder.resolve("here"));
        Kinds kinds = new Kinds(List.of(new EntryKind(), new TalkKind(), new LinkKind()));
        proposals = new SettleProposal(
                importing.posts,
                new PostDrafts(kinds, new Site("", ImportingForTests.ZONE, Optional.empty())),
                importing.storing.edit,
                importing.storing.store,
                TagReading.AS_WRITTEN,
                importing.clock);
        importing.file("a.md", anyFile());
        editAnything();
        file = anyFile();
        importing.file("a.md", file);
    }

    @RepeatedTest(TIMES)
    void whoAcceptsAllHasThePostAsAFreshImportHasItButWhereTheFileDidNotChange() {
        settle(new Decision(proposed(), List.of()));

        Post post = importing.one();
        Post fresh = fresh();
        Set<String> ours = Source.of(post).typed(post);
        for (String name : Source.FIELDS) {
            Optional<Object> said = fresh.document().value(name);
            boolean isOurs = edited.contains(name) && before.value(name).equals(said);
            assertThat(ours.contains(name)).isEqualTo(isOurs);
            assertThat(post.document().value(name)).isEqualTo(isOurs ? Optional.of(mine(name)) : said);
        }
        assertThat(Source.of(post).wasEdited(post)).isEqualTo(!ours.isEmpty());
        assertThat(OpenQuestions.proposed(post).isEmpty()).isTrue();
    }

    @RepeatedTest(TIMES)
    void whoDismissesAllChangesNothing() {
        Post before = importing.one();
        settle(new Decision(List.of(), proposed()));

        assertThat(fields(importing.one())).isEqualTo(fields(before));
        assertThat(importing.one().modified()).isEqualTo(before.modified());
        assertThat(Source.of(importing.one()).ways(importing.one()))
                .isEqualTo(Source.of(before).ways(before));
        assertThat(OpenQuestions.proposed(importing.one()).isEmpty()).isTrue();
    }

    @RepeatedTest(TIMES)
    void whateverIsDecidedTheSameFileProposesNothing() {
        List<String> accepted = new ArrayList<>(proposed());
        List<String> dismissed = new ArrayList<>(accepted);
        accepted.removeIf(name -> random.nextBoolean());
        dismissed.removeAll(accepted);
        settle(new Decision(accepted, dismissed));
        Post settled = importing.one();

        importing.file("a.md", file);
        importing.file("a.md", file.replaceFirst("---\n", "---\n# written again\n"));

        assertThat(OpenQuestions.proposed(importing.one()).isEmpty()).isTrue();
        assertThat(fields(importing.one())).isEqualTo(fields(settled));
    }

    private List<String> proposed() {
        return List.copyOf(OpenQuestions.proposed(importing.one()).names());
    }

    private void settle(Decision decision) {
        if (decision.fields().isEmpty()) {
            return;
        }
        Post post = importing.one();
        SaveResult result = proposals.settle(post.id(), post.version(), decision, Change.by("ada", Channel.API));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private String anyFile() {
        StringBuilder front = new StringBuilder("---\nslug: a\ndate: 2024-05-0" + (1 + random.nextInt(3)) + "\n");
        for (List<String> choices : LINES) {
            String line = choices.get(random.nextInt(choices.size()));
            front.append(line).append(line.isEmpty() ? "" : "\n");
        }
        return front + "---\nText " + random.nextInt(3) + "\n";
    }

    private void editAnything() {
        Post post = importing.one();
        before = fields(post);
        Document document = post.document();
        for (String name : List.of("title", "summary", "language", "content", "tags", "attributes")) {
            if (random.nextBoolean()) {
                document = document.with(name, mine(name));
                edited.add(name);
            }
        }
        importing.storing.store.replace(post, document, Change.by("ada", Channel.EDITOR), importing.clock.instant());
    }

    private static Object mine(String name) {
        return switch (name) {
            case "language" -> "de";
            case "tags" -> List.of("mine");
            case "content" -> Document.of("format", "markdown").with("source", "Mine");
            case "attributes" -> Document.of("mine", true);
            default -> "Mine";
        };
    }

    private Post fresh() {
        ImportingForTests fresh = new ImportingForTests(folder.resolve("fresh"));
        fresh.file("a.md", file);
        return fresh.one();
    }

    private static Document fields(Post post) {
        Document fields = Document.empty();
        for (String name : Source.FIELDS) {
            fields = fields.withOptional(name, post.document().value(name));
        }
        return fields;
    }
}
