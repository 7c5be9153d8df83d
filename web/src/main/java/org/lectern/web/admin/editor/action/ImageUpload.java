package org.lectern.web.admin.editor.action;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.image.Image;
import org.lectern.image.StoreImage;
import org.lectern.image.StoreImageResult;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.json.JsonText;

/** Takes a picture that somebody dropped or pasted into a text: the body is the file, its name stands in {@code X-File-Name}, encoded. */
@WebServlet("/admin/editor-image")
public class ImageUpload extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient StoreImage storing;
    private final transient PostRights rights;
    private final transient JsonText writing;

    @Inject
    public ImageUpload(StoreImage storing, PostRights rights, JsonText writing) {
        this.storing = storing;
        this.rights = rights;
        this.writing = writing;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("image/") && !type.equals("application/octet-stream")) {
            send(response, 415, Document.of("outcome", "refused").with("detail", "The body has to be an image."));
            return;
        }
        if (!rights.mayCreate()) {
            send(response, 403, Document.of("outcome", "forbidden"));
            return;
        }
        StoreImageResult result = storing.store(request.getInputStream(), fileName(request), rights.name());
        send(response, 200, told(result));
    }

    private static Document told(StoreImageResult result) {
        if (result instanceof StoreImageResult.Stored stored) {
            return told(stored.image());
        }
        if (result instanceof StoreImageResult.AlreadyThere there) {
            return told(there.image());
        }
        if (result instanceof StoreImageResult.Rejected rejected) {
            return Document.of("outcome", "refused").with("detail", rejected.detail());
        }
        return Document.of("outcome", "busy");
    }

    private static Document told(Image image) {
        return Document.of("outcome", "stored")
                .with("url", "/images/" + image.id())
                .with("width", image.width())
                .with("height", image.height());
    }

    private static String fileName(HttpServletRequest request) {
        String encoded = Optional.ofNullable(request.getHeader("X-File-Name")).orElse("");
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private void send(HttpServletResponse response, int status, Document document) throws IOException {
        byte[] bytes = writing.bytes(document);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
