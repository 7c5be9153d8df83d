package org.lectern.post.part;

import java.util.Objects;
import java.util.Optional;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostId;

/**
 * Where a part is to stand in its notes: behind the one before it in a list of these.
 *
 * @param version the version of the part that whoever moves it has seen
 */
public record PartPlace(PostId part, long version, Optional<String> section) {
    public PartPlace {
        Objects.requireNonNull(part);
        section = section.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** As it stands, in its section. */
    public static PartPlace of(Post part) {
        return new PartPlace(part.id(), part.version(), Kinship.partOf(part).flatMap(partOf -> partOf.text("section")));
    }
}
