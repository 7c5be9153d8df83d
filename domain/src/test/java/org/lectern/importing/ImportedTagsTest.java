package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.tag.InMemoryTags;

class ImportedTagsTest {
    private static final String TEXT = "---\ntitle: T\ntags: [JDK, J2EE, Java, Python]\n---\nText.\n";

    @TempDir
    private Path folder;

    @Test
    void aSynonymAndAFormerNameAreReadAsTheirTag() {
        InMemoryTags tags = new InMemoryTags();
        tags.put("java", Document.of("synonyms", List.of("jdk")));
        tags.put("j2ee", Document.of("redirect", "jakarta-ee"));
        ImportingForTests importing = new ImportingForTests(folder, tags);

        importing.file("a.md", TEXT);

        assertThat(importing.one().tags()).containsExactly("java", "jakarta-ee", "python");
        assertThat(tags.labels(List.of("jdk", "java", "python"))).containsOnlyKeys("java", "python");
    }
}
