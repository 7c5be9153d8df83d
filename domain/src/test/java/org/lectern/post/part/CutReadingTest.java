package org.lectern.post.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

class CutReadingTest {
    private static final Document BARE =
            Document.of("start", 3).with("body", 9L).with("title", " One ");

    private static Checked<List<Cut>> read(Object... cuts) {
        return CutReading.of(Document.of("cuts", List.of(cuts)));
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        assertThat(read(BARE))
                .isEqualTo(Checked.right(List.of(new Cut(3, 9, Optional.empty(), "One", List.of(), Optional.empty()))));
    }

    @Test
    void everythingThatIsToldIsRead() {
        Document full = BARE.with("abstract", Document.of("start", 9).with("end", 12))
                .with("speakers", List.of("Ann Lee"))
                .with("section", "Day 2");

        assertThat(read(full))
                .isEqualTo(Checked.right(List.of(
                        new Cut(3, 9, Optional.of(new Span(9, 12)), "One", List.of("Ann Lee"), Optional.of("Day 2")))));
    }

    @Test
    void everyFaultIsNamed() {
        Document wrong = Document.of("start", -1)
                .with("body", 1.5)
                .with("abstract", Document.of("start", 5).with("end", 2))
                .with("speakers", List.of(7));

        assertThat(read(5, wrong))
                .isInstanceOfSatisfying(Checked.Wrong.class, each -> assertThat(((Checked.Wrong<?>) each).violations())
                        .extracting(Violation::pointer)
                        .containsExactly(
                                "/cuts/0",
                                "/cuts/1/start",
                                "/cuts/1/body",
                                "/cuts/1/title",
                                "/cuts/1/abstract/end",
                                "/cuts/1/speakers/0"));
    }
}
