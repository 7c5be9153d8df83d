package org.lectern.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.markup.Markup;
import org.lectern.post.Content;
import org.lectern.post.Correction;
import org.lectern.post.Post;
import org.lectern.site.Site;

/** What was wrong with a post, as HTML in front of its text: feed readers have no other place for it. */
@ApplicationScoped
public class CorrectionNotices {
    private final Markup markup;
    private final DateTimeFormatter day;

    /** For the container's proxy. */
    protected CorrectionNotices() {
        this(null, new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public CorrectionNotices(Markup markup, Site site) {
        this.markup = markup;
        day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(site.zone());
    }

    /** Empty where there is no correction. */
    String html(Post post) {
        return post.corrections().stream().map(this::html).collect(Collectors.joining());
    }

    private String html(Correction correction) {
        return "<p><strong>Correction of " + day.format(correction.at()) + "</strong></p>\n"
                + markup.html(new Content(Content.TEXT, correction.text()));
    }
}
