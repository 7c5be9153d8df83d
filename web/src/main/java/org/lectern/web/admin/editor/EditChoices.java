package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.markup.Markup;
import org.lectern.post.Content;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Addresses;
import org.lectern.web.admin.frame.SiteTime;

/** What the editor shows around its fields: what there is to choose from, the preview, and where the post is to be read. */
@Named("editChoices")
@RequestScoped
public class EditChoices {
    private static final String PREVIEW =
            """
            <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>Preview</title>\
            <link rel="stylesheet" href="/jakarta.faces.resource/preview.css.xhtml?ln=lectern"></head><body>%s</body></html>""";

    private final PostForm form;
    private final Kinds kinds;
    private final SaveForm posts;
    private final Addresses addresses;
    private final Markup markup;
    private final SiteTime time;
    private final Clock clock;

    private String preview = "";

    /** For the container's proxy. */
    protected EditChoices() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public EditChoices(
            PostForm form,
            Kinds kinds,
            SaveForm posts,
            Addresses addresses,
            Markup markup,
            SiteTime time,
            Clock clock) {
        this.form = form;
        this.kinds = kinds;
        this.posts = posts;
        this.addresses = addresses;
        this.markup = markup;
        this.time = time;
        this.clock = clock;
    }

    /** Labels to names; a kind that the site does not have (any more) is there as long as the post is of it. */
    public Map<String, String> getKinds() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Kind kind : kinds.all()) {
            boolean isTaken = choices.containsKey(kind.label());
            choices.put(isTaken ? kind.label() + " (" + kind.name() + ")" : kind.label(), kind.name());
        }
        if (!kinds.isKnown(form.getKind())) {
            choices.put(form.getKind(), form.getKind());
        }
        return choices;
    }

    /** A post that is published in the future is what readers of lists call scheduled; nobody has to choose that. */
    public List<String> getStatuses() {
        List<String> choices = new ArrayList<>(List.of("draft", "published", "withdrawn", "trashed"));
        if (!choices.contains(form.getStatus())) {
            choices.add(form.getStatus());
        }
        return choices;
    }

    public List<String> getFormats() {
        List<String> choices = new ArrayList<>(List.of(Content.MARKDOWN, Content.HTML, Content.TEXT));
        if (!choices.contains(form.getFormat())) {
            choices.add(form.getFormat());
        }
        return choices;
    }

    public AttributeType[] getAttributeTypes() {
        return AttributeType.values();
    }

    public String getZone() {
        return time.zoneName();
    }

    /** Where the stored post is on the weblog; empty as long as readers do not see it. */
    public String getAddress() {
        return posts.find(form.getId())
                .filter(post -> post.isVisibleAt(clock.instant()))
                .map(addresses::path)
                .orElse("");
    }

    public void showPreview() {
        String language = form.getLanguage().matches("[A-Za-z0-9-]+") ? form.getLanguage() : "en";
        preview = PREVIEW.formatted(language, markup.html(new Content(form.getFormat(), form.getSource())));
    }

    /** A page of its own, for a frame that lets no script run. */
    public String getPreview() {
        return preview;
    }
}
