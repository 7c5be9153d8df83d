package org.lectern.web.api.post;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Kinship;
import org.lectern.post.Post;

/** The wholes and the parts of posts as the API shows them. */
record Kin(Kinship kinship) {
    Optional<Document> partOf(Post post) {
        return Kinship.partOf(post).map(partOf -> named(kinship.whole(post), partOf));
    }

    List<Document> parts(Post post) {
        return kinship.parts(post).stream()
                .map(part -> named(Optional.of(part), Kinship.partOf(part).orElse(Document.empty())))
                .toList();
    }

    private static Document named(Optional<Post> other, Document partOf) {
        return Document.build()
                .with(
                        "id",
                        other.map(post -> post.id().text())
                                .or(() -> partOf.text("id"))
                                .orElse(null))
                .with("slug", other.flatMap(Post::slug).orElse(null))
                .with("title", other.flatMap(Post::title).orElse(null))
                .with("position", partOf.value("position").orElse(null))
                .with("section", partOf.value("section").orElse(null))
                .done();
    }
}
