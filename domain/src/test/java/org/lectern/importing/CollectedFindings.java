package org.lectern.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Findings;
import org.lectern.importing.source.SourceFormat;

/** What a format makes of a file. */
public final class CollectedFindings implements Findings {
    public final List<FoundPost> found = new ArrayList<>();
    public final List<Unreadable> rejected = new ArrayList<>();
    public final List<SourcePath> owners = new ArrayList<>();

    /** @throws Unreadable if the file as a whole is rejected */
    public static CollectedFindings of(SourceFormat format, SourceFile file) throws Unreadable {
        CollectedFindings findings = new CollectedFindings();
        format.read(file, findings);
        return findings;
    }

    public static CollectedFindings of(SourceFormat format, String path, String text) throws Unreadable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(format, new SourceFile(path, () -> new ByteArrayInputStream(bytes)));
    }

    @Override
    public void found(FoundPost post) {
        found.add(post);
    }

    @Override
    public void rejected(Unreadable part) {
        rejected.add(part);
    }

    @Override
    public void belongsTo(SourcePath other) {
        owners.add(other);
    }
}
