package org.lectern.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.lectern.web.site.view.Frame;

/** Pages that say why there is no page. */
@ApplicationScoped
public class Notices {
    private final Templates templates;

    /** For the container's proxy. */
    protected Notices() {
        this(null);
    }

    @Inject
    public Notices(Templates templates) {
        this.templates = templates;
    }

    public Answer notFound() {
        return notice(404, "Nothing is here", "The address may be mistyped, or the post was taken away.");
    }

    public Answer noPreview() {
        return notice(
                404,
                "This preview is not there",
                "The link may be incomplete, or it was taken back. Ask for a new one.");
    }

    public Answer expiredPreview() {
        return notice(410, "This preview has expired", "The link led to a post for some days only. Ask for a new one.");
    }

    Answer readOnly() {
        return notice(405, "This can only be read", "Writing is done in the administration or through the API.");
    }

    Answer unavailable() {
        return notice(
                        503,
                        "The posts cannot be read",
                        "Their store does not answer at the moment. Try again in a minute.")
                .with("Retry-After", "5");
    }

    private Answer notice(int status, String heading, String text) {
        Map<String, Object> model = Map.of("frame", Frame.titled(heading), "heading", heading, "text", text);
        return Answer.page(status, templates.html("notice", model));
    }
}
