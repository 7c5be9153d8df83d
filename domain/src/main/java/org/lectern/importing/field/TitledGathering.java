package org.lectern.importing.field;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.importing.talk.StatedPlace;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;

/** An event that a post is called after: {@code Harbour Python meeting, 24 March 2010}. */
final class TitledGathering {
    private static final Pattern TITLE =
            Pattern.compile("(?<name>.{3,200}?)(?:,| -| \\u2013| on| \\()\\s*(?<day>[^()]*\\d[^()]*)\\)?");
    private static final int MOST_COMMAS = 4;

    private TitledGathering() {}

    /** With its day and, where the text says it, its place. */
    static Optional<Document> of(Gathering post) {
        String title = post.value(PostFields.TITLE).map(Object::toString).orElse("");
        Matcher parts = TITLE.matcher(title);
        if (title.length() > 300
                || title.chars().filter(each -> each == ',').count() > MOST_COMMAS
                || !parts.matches()) {
            return Optional.empty();
        }
        Optional<Instant> day = WrittenDate.parse(parts.group("day"), ZoneOffset.UTC);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> event = new LinkedHashMap<>();
        Slug.from(title).ifPresent(slug -> event.put("slug", slug.text()));
        event.put("name", parts.group("name").strip());
        event.put("start", day.get().atZone(ZoneOffset.UTC).toLocalDate().toString());
        StatedPlace.in(post.text()).ifPresent(place -> event.put("place", Document.of("name", place)));
        return Optional.of(Document.of(event));
    }
}
