package org.lectern.web.api.image;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.lectern.image.DeleteImage;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.image.StoreImage;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.security.Caller;

/** {@code /api/v1/images}. */
@Dependent
@Path("/images")
@Produces(MediaType.APPLICATION_JSON)
public class ImagesResource {
    private static final String WRITE = "posts:write";
    private static final String IMAGES = "images:write";

    private final StoreImage storing;
    private final DeleteImage deleting;
    private final Images images;
    private final ImageAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public ImagesResource() {
        this(null, null, null, null);
    }

    @Inject
    public ImagesResource(StoreImage storing, DeleteImage deleting, Images images, ImageAnswers answers) {
        this.storing = storing;
        this.deleting = deleting;
        this.images = images;
        this.answers = answers;
    }

    @POST
    @NeedsScope({WRITE, IMAGES})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response store(List<EntityPart> parts, @Context UriInfo uri, @Context HttpServletRequest request)
            throws IOException {
        Parameters.of(uri).requireKnown(Set.of());
        ImageForm form = ImageForm.of(parts);
        return answers.stored(storing.store(form.bytes(), form.fileName(), by(request)), request);
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.one(
                ImageId.parse(id).flatMap(images::find).orElseThrow(() -> ImageAnswers.unknown(id)), request);
    }

    @DELETE
    @Path("/{id}")
    @NeedsScope({WRITE, IMAGES})
    public Response delete(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        ImageId known = ImageId.parse(id).orElseThrow(() -> ImageAnswers.unknown(id));
        return answers.deleted(deleting.delete(known, by(request)), id, request);
    }

    private static String by(HttpServletRequest request) {
        return Caller.of(request).map(Caller::name).orElse("");
    }
}
