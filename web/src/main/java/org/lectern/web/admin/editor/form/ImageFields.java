package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Violation;

/** The images that a post lists, with alternative text and caption. A row without an address is gone. */
@ApplicationScoped
public class ImageFields implements FormPart {
    /** Says that the form shows the images, be it none. */
    public static final String SHOWN = "images";

    public static final String URL = "image.url";
    public static final String ALT = "image.alt";
    public static final String CAPTION = "image.caption";

    @Override
    public boolean isShownIn(TypedForm form) {
        return form.has(SHOWN);
    }

    @Override
    public TypedForm filled(TypedForm form, Post post) {
        TypedForm filled = form.with(SHOWN, "shown");
        for (Document image : images(post)) {
            filled = filled.and(URL, image.text("url").orElse(""))
                    .and(ALT, image.text("alt").orElse(""))
                    .and(CAPTION, image.text("caption").orElse(""));
        }
        return filled;
    }

    @Override
    public Document read(Document shape, TypedForm form, Post former, List<Violation> violations) {
        if (!form.has(SHOWN)) {
            return shape;
        }
        List<Document> open = new ArrayList<>(images(former));
        List<Document> read = new ArrayList<>();
        for (int i = 0; i < form.texts(URL).size(); i++) {
            String url = form.texts(URL).get(i).strip();
            if (!url.isEmpty()) {
                Document known = open.stream()
                        .filter(each -> each.text("url").orElse("").equals(url))
                        .findFirst()
                        .orElseGet(() -> Document.of("url", url));
                open.remove(known);
                read.add(said(said(known, "alt", form.text(ALT, i)), "caption", form.text(CAPTION, i)));
            }
        }
        return read.equals(images(former))
                ? shape
                : shape.withOptional(PostFields.IMAGES, Optional.of(read).filter(list -> !list.isEmpty()));
    }

    /** An alternative text that is stated as empty says that the image needs none; that stays so. */
    private static Document said(Document image, String name, Optional<String> typed) {
        Optional<String> before = image.text(name);
        String text = typed.orElse("");
        boolean isSame = before.map(TypedForm::newlines).orElse("").equals(text);
        return isSame ? image : image.withOptional(name, Unchanged.nonBlank(text));
    }

    private static List<Document> images(Post post) {
        return post.document().documents(PostFields.IMAGES);
    }
}
