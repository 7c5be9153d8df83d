package org.lectern.importing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;

class LicencesTest {
    private final Licences licences = new Licences();

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLicenceIsRejectedAsOne() throws Unreadable {
        SourceFile file = file("notes/LICENSE.md", "MIT License\n\nPermission is hereby granted, free of charge\n");

        assertThat(licences.recognise(file)).isEqualTo(Recognition.CERTAIN);
        assertThatThrownBy(() -> CollectedFindings.of(licences, file))
                .isInstanceOf(Unreadable.class)
                .hasMessage("is a licence, not a post");
    }

    @Test
    void aPostAboutLicencesIsNone() throws Unreadable {
        assertThat(licences.recognise(file("license.md", "# My driving licence\n\nI lost it.\n")))
                .isEqualTo(Recognition.NONE);
        assertThat(licences.recognise(file("which-license.md", "Permission is hereby granted\n")))
                .isEqualTo(Recognition.NONE);
        assertThat(licences.recognise(file("license.md", "---\ntitle: Copyright and I\n---\nx\n")))
                .isEqualTo(Recognition.NONE);
    }
}
