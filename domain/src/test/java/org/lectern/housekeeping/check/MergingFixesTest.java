package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Sighting;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

class MergingFixesTest {
    private final Sighting pair = Sighting.of(new SimilarTags(List.of()), "java", "jave", "look alike");

    @Test
    void theOneThatIsNamedStaysAndTheOtherGoes() {
        assertThat(Merger.read(pair, Document.of("into", "java"))).isEqualTo(Checked.right(new Merger("jave", "java")));
        assertThat(Merger.read(pair, Document.of("into", "jave"))).isEqualTo(Checked.right(new Merger("java", "jave")));
    }

    @Test
    void noThirdOneCanStay() {
        assertThat(Merger.read(pair, Document.of("into", "kotlin")))
                .isEqualTo(Checked.wrong(List.of(new Violation("/values/into", "has to be 'java' or 'jave'"))));
    }
}
