package org.lectern.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTagsTest {
    private final List<String> asked = new ArrayList<>();
    private final TagReading tags = new RememberedTags(slugs -> {
        asked.addAll(slugs);
        return slugs.stream()
                .map(slug -> slug.equals("py") ? "python" : slug)
                .distinct()
                .toList();
    });

    @Test
    void eachTagIsAskedForOnceAndMeansWhatItMeans() {
        assertThat(tags.meant(List.of("py", "java", "python"))).containsExactly("python", "java");
        assertThat(tags.meant(List.of("java", "py"))).containsExactly("java", "python");
        assertThat(asked).containsExactly("py", "java", "python");
    }
}
