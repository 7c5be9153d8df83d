package org.lectern.web.api.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.lectern.image.DeleteImageResult;
import org.lectern.image.DeleteImageResult.InUse;
import org.lectern.image.Image;
import org.lectern.image.StoreImageResult;
import org.lectern.image.StoreImageResult.AlreadyThere;
import org.lectern.image.StoreImageResult.Rejected;
import org.lectern.image.StoreImageResult.Stored;
import org.lectern.image.WhereUsed;
import org.lectern.post.Post;
import org.lectern.problem.Violation;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** What is answered about images. */
@ApplicationScoped
public class ImageAnswers {
    private final ImageRepresentation representation;
    private final WhereUsed whereUsed;
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected ImageAnswers() {
        this(null, null, null);
    }

    @Inject
    public ImageAnswers(ImageRepresentation representation, WhereUsed whereUsed, BaseUrl baseUrl) {
        this.representation = representation;
        this.whereUsed = whereUsed;
        this.baseUrl = baseUrl;
    }

    Response stored(StoreImageResult result, HttpServletRequest request) {
        if (result instanceof Stored stored) {
            return Response.created(location(stored.image(), request))
                    .entity(representation.of(stored.image(), baseUrl.of(request)))
                    .build();
        }
        if (result instanceof AlreadyThere there) {
            return Response.ok(representation.of(there.image(), baseUrl.of(request)))
                    .location(location(there.image(), request))
                    .build();
        }
        if (result instanceof Rejected rejected) {
            ProblemType type =
                    switch (rejected.reason()) {
                        case TOO_LARGE -> ProblemType.BODY_TOO_LARGE;
                        case OTHER_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                        case BROKEN -> ProblemType.BROKEN_IMAGE;
                    };
            throw ProblemException.of(type, "The file can't be taken: " + rejected.detail() + ".");
        }
        throw new ProblemException(Problem.of(ProblemType.UNAVAILABLE, "Many images are being brought right now.")
                .withHeader("Retry-After", "30"));
    }

    Response one(Image image, HttpServletRequest request) {
        String base = baseUrl.of(request);
        boolean seesAll = Caller.of(request).isPresent();
        return Response.ok(
                        seesAll
                                ? representation.of(image, whereUsed.of(image.id()), base)
                                : representation.of(image, base))
                .build();
    }

    Response deleted(DeleteImageResult result, String id, HttpServletRequest request) {
        if (result instanceof InUse inUse) {
            throw new ProblemException(inUse(inUse.by(), baseUrl.of(request)));
        }
        if (result instanceof DeleteImageResult.Missing) {
            throw unknown(id);
        }
        return Response.noContent().build();
    }

    static ProblemException unknown(String id) {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no image with the id '" + id + "'.");
    }

    private Problem inUse(List<Post> posts, String base) {
        List<Violation> uses = posts.stream()
                .map(post -> representation.use(post, base))
                .map(use -> new Violation(
                        "",
                        "'" + use.text("title").orElse("") + "', "
                                + use.text("url").orElse("") + ", refers to it"))
                .toList();
        return Problem.rejected(ProblemType.IMAGE_IN_USE, uses);
    }

    private URI location(Image image, HttpServletRequest request) {
        return URI.create(baseUrl.of(request) + ApiApplication.PATH + "/images/" + image.id());
    }
}
