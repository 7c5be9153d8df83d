package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.original.OriginalsOfPosts;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Posts;
import org.lectern.post.Source;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Where imported posts came from. */
@ApplicationScoped
public class PostSource {
    private static final String[] SHOWN = {"id", "addresses", "hash", "copies"};

    private final Posts posts;
    private final OriginalsOfPosts originals;

    /** For the container's proxy. */
    protected PostSource() {
        this(null, null);
    }

    @Inject
    public PostSource(Posts posts, OriginalsOfPosts originals) {
        this.posts = posts;
        this.originals = originals;
    }

    /** As the API shows it; empty for a post that was not imported. */
    static Optional<Document> of(Post post) {
        return post.document().document(PostFields.SOURCE).map(source -> {
            Document shown = Document.empty();
            for (String name : new String[] {"import", "path", "lines"}) {
                shown = shown.with(name, source.value(name).orElse(null));
            }
            shown = shown.with("fields", Source.of(post).ways(post));
            for (String name : SHOWN) {
                shown = shown.withOptional(name, source.value(name));
            }
            return withQuestions(shown, post);
        });
    }

    private static Document withQuestions(Document shown, Post post) {
        List<Document> doubts = OpenQuestions.doubts(post).stream()
                .map(doubt -> Document.of("field", doubt.field()).with("reason", doubt.reason()))
                .toList();
        Document proposed = OpenQuestions.proposed(post);
        Document doubted = doubts.isEmpty() ? shown : shown.with("doubts", doubts);
        return proposed.isEmpty() ? doubted : doubted.with(OpenQuestions.PROPOSED, proposed);
    }

    /** The bytes that the post was made of, as they were. */
    Response original(String address) {
        Post post = posts.findByAddress(address).orElseThrow(() -> PostReads.missing(address));
        OriginalsOfPosts.Kept kept = originals
                .find(post)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "This post was not imported, or its source was not kept."));
        return Response.ok(kept.bytes(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + kept.fileName() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
