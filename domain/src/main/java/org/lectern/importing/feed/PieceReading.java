package org.lectern.importing.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.field.Provenance;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.original.Original;
import org.lectern.post.Content;

/** Makes posts of the pieces of a file that holds several. Such a file's name and folders say nothing about one of them. */
@ApplicationScoped
public class PieceReading {
    private final PostReading reading;

    /** For the container's proxy. */
    protected PieceReading() {
        this(null);
    }

    @Inject
    public PieceReading(PostReading reading) {
        this.reading = reading;
    }

    /** @param name what the piece's address ends in, or the empty text: its slug, if it states no other one */
    public FoundPost read(SourcePath file, Original original, String name, Map<String, Object> stated, Content content)
            throws Unreadable {
        FoundPost piece = reading.read(new SourcePath(name), original, FrontMatter.of(stated), content);
        List<String> warnings = piece.warnings().stream()
                .map(each -> file + ", line " + original.firstLine() + each.substring(name.length()))
                .toList();
        Provenance from = Provenance.of(file.text(), original, piece.from().ways());
        return new FoundPost(from, piece.slug(), piece.fields(), piece.tagLabels(), warnings, piece.parts());
    }
}
