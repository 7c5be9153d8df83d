package org.lectern.importing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.importing.Corpora;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.source.Licences;
import org.lectern.importing.source.Recognition;
import org.lectern.importing.text.TextDecoding;
import org.lectern.post.PostFields;

/** Reads the notes of real people, under {@code LECTERN_CORPORA}, and keeps its hands off their weblogs. */
class NotesCorpusTest {
    private static final Logger LOG = System.getLogger(NotesCorpusTest.class.getName());

    private final List<String> paths = new ArrayList<>();
    private final NotesForTests files = new NotesForTests();

    private void open(String folder) throws IOException {
        for (Path file : Corpora.files(folder)) {
            String path = Corpora.folder(folder).relativize(file).toString();
            files.with(path, Files.readAllBytes(file));
            paths.add(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yihui-zh-en-hugo", "colemanm-jekyll", "rust-blog-zola-toml", "brandur-toml", "asmeurer-nikola"})
    void noPostOfAWeblogIsTakenForNotes(String blog) throws Exception {
        open("blogs/" + blog);
        List<String> taken = new ArrayList<>();
        for (String path : paths) {
            if (files.recognised(path) != Recognition.NONE) {
                taken.add(path);
            }
        }

        assertThat(paths).hasSizeGreaterThan(100);
        assertThat(taken).isEmpty();
    }

    /** Each file is notes, a licence, empty, or (others) an ordinary text for another format to read. */
    @ParameterizedTest
    @CsvSource({
        "bennokress, 24, 22, 20, 20, 1, 0, 1",
        "daneah, 82, 76, 64, 61, 6, 0, 0",
        "lastcoolnameleft, 59, 57, 39, 31, 1, 0, 1",
        "pulibrary, 96, 93, 185, 131, 1, 2, 0"
    })
    void everyFileIsAccountedFor(
            String author, int all, int posts, int talks, int withSpeakers, int licences, int empty, int others)
            throws Exception {
        open("conference-notes/" + author);
        List<FoundPost> found = new ArrayList<>();
        int[] counts = new int[3];
        for (String path : paths) {
            SourceFile file = files.file(path);
            if (files.recognised(path) != Recognition.NONE) {
                found.add(read(path));
                continue;
            }
            boolean isLicence = new Licences().recognise(file) == Recognition.CERTAIN;
            counts[isLicence ? 0 : file.bytes(1 << 20).length < 2 ? 1 : 2]++;
        }
        List<FoundPost> every = new ArrayList<>();
        found.forEach(post -> {
            every.add(post);
            every.addAll(post.parts());
        });
        LOG.log(Level.INFO, () -> table(author, paths.size(), every));

        long told = every.stream().filter(NotesCorpusTest::isTalk).count();
        long spoken = every.stream()
                .filter(post -> !NotesForTests.speakers(post).isEmpty())
                .count();
        assertThat(List.of(paths.size(), found.size(), told, spoken, counts[0], counts[1], counts[2]))
                .hasToString(List.of(all, posts, talks, withSpeakers, licences, empty, others)
                        .toString());
        assertThat(every.stream().filter(NotesCorpusTest::isTalk).filter(post -> NotesForTests.event(post)
                        .isEmpty()))
                .isEmpty();
    }

    private FoundPost read(String path) throws Exception {
        FoundPost post = files.read(path);
        String text = TextDecoding.decode(files.file(path).bytes(1 << 20)).text();
        if (!post.parts().isEmpty()) {
            assertThat(NotesForTests.joined(post)).as(path).isEqualTo(text);
        }
        return post;
    }

    private static boolean isTalk(FoundPost post) {
        return post.fields().text(PostFields.KIND).filter("talk"::equals).isPresent();
    }

    private static String table(String author, int files, List<FoundPost> posts) {
        StringBuilder table = new StringBuilder("\n" + author + ": " + files + " files, " + posts.size() + " posts");
        posts.forEach(post -> table.append("\n  ").append(line(post)));
        return table.toString();
    }

    private static String line(FoundPost post) {
        Map<String, Object> talk = post.fields()
                .document(PostFields.TALK)
                .map(each -> each.without("abstract")
                        .without("speakers")
                        .without("title")
                        .fields())
                .orElse(Map.of());
        return String.join(
                " | ",
                post.path() + ":" + post.from().original().firstLine(),
                post.fields().text(PostFields.KIND).orElse("?"),
                post.title().orElse("-"),
                NotesForTests.speakers(post).toString(),
                NotesForTests.event(post).orElse("-"),
                NotesForTests.section(post).orElse("-"),
                post.fields()
                        .instant(PostFields.PUBLISHED)
                        .map(Object::toString)
                        .orElse("-"),
                talk.toString(),
                post.from().doubts().toString());
    }

    @Test
    void twentySevenTalksOfOneConferenceAreInOneFile() throws Exception {
        Path seed = Corpora.folder("../seeds/003_65bceb16d8fbddb9.txt");
        files.with("notes.txt", Files.readAllBytes(seed));

        assertThat(files.recognised("notes.txt")).isEqualTo(Recognition.CERTAIN);
        FoundPost notes = read("notes.txt");

        LOG.log(Level.INFO, () -> table("003", 1, notes.parts()));
        assertThat(count(notes, NotesCorpusTest::isTalk)).isEqualTo(27);
        assertThat(count(notes, talk -> talk.from().doubts().isEmpty())).isEqualTo(27);
        assertThat(count(notes, talk -> NotesForTests.speakers(talk).isEmpty())).isEqualTo(3);
        assertThat(count(notes, talk -> NotesForTests.ofTalk(talk, "abstract").isPresent()))
                .isEqualTo(19);
        assertThat(NotesForTests.speakers(notes.parts().get(26))).hasSize(4);
    }

    private static long count(FoundPost notes, Predicate<FoundPost> what) {
        return notes.parts().stream().filter(what).count();
    }

    /** Pages of weblogs that somebody saved as text tell of conferences too. */
    @Test
    void otherTextsAreNoNotes() throws Exception {
        open("../seeds");
        List<String> taken = new ArrayList<>();
        for (String path : paths) {
            if (files.recognised(path) != Recognition.NONE) {
                taken.add(path);
            }
        }

        assertThat(taken).containsExactly("003_65bceb16d8fbddb9.txt");
    }
}
