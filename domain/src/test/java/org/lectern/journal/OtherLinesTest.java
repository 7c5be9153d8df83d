package org.lectern.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.post.InMemoryPosts;
import org.lectern.tag.TagsChanged;

class OtherLinesTest {
    private final InMemoryJournal journal = new InMemoryJournal();

    @TempDir
    Path folder;

    private OtherLines lines;

    @BeforeEach
    void start() {
        JournalWorld world =
                new JournalWorld(journal, new InMemoryPromises(), new InMemoryPosts(), folder, Clock.systemUTC());
        lines = new OtherLines(world.writing, Clock.systemUTC());
    }

    @Test
    void aChangeOfSomeTagsIsOneLineThatNamesThemAll() {
        lines.note(new TagsChanged(Set.of("b", "a")));

        assertThat(journal.after(0, 10)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo("a");
            assertThat(line.touched()).containsExactlyInAnyOrder("tag:a", "tag:b", Line.ANYTHING);
        });
    }

    @Test
    void aChangeOfVeryManyTagsIsSeveralLinesThatNameThemAll() {
        Set<String> all = IntStream.range(0, 250).mapToObj(i -> "t" + i).collect(Collectors.toSet());

        lines.note(new TagsChanged(all));

        List<JournalEntry> written = journal.after(0, 10);
        assertThat(written).hasSize(3).allMatch(line -> line.touched().contains(Line.ANYTHING));
        assertThat(written.stream()
                        .flatMap(line -> line.touched().stream())
                        .filter(key -> !key.equals(Line.ANYTHING))
                        .map(key -> key.substring("tag:".length())))
                .containsExactlyInAnyOrderElementsOf(all);
    }
}
