package org.lectern.web.site.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.markup.Markup;
import org.lectern.post.Content;
import org.lectern.post.Kinship;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** Makes of the talks in notes what the page of the notes shows of them: all of it, since the notes are one text. */
@ApplicationScoped
public class Parts {
    private final Entries entries;
    private final Markup markup;

    /** For the container's proxy. */
    protected Parts() {
        this(null, null);
    }

    @Inject
    public Parts(Entries entries, Markup markup) {
        this.entries = entries;
        this.markup = markup;
    }

    /** @param parts in their order, with their texts */
    List<Article.Part> of(List<Post> parts) {
        List<Article.Part> shown = new ArrayList<>();
        String section = "";
        for (Post part : parts) {
            String its = Kinship.partOf(part)
                    .flatMap(partOf -> partOf.text("section"))
                    .orElse("");
            shown.add(new Article.Part(
                    entries.link(part),
                    its.equals(section) ? "" : its,
                    part.speakers().stream().map(Named::name).toList(),
                    said(part),
                    part.content().map(markup::htmlWithoutIds).orElse("")));
            section = its;
        }
        return shown;
    }

    /** What speakers say of their talk is quoted as it was written, in Markdown where it was cut out of notes. */
    String said(Post talk) {
        return talk.document()
                .document(PostFields.TALK)
                .orElse(Document.empty())
                .text("abstract")
                .map(text -> markup.htmlWithoutIds(new Content(Content.MARKDOWN, text)))
                .orElse("");
    }
}
