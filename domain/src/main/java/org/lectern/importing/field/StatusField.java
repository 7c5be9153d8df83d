package org.lectern.importing.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;
import org.lectern.post.Status;

/** Whether the post is a draft. Where it is in doubt, it is one. */
final class StatusField implements CoreField {
    private static final Pattern DRAFTS = Pattern.compile("(?:.*[-_.])?drafts?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Status> STATUSES = Map.ofEntries(
            Map.entry("draft", Status.DRAFT),
            Map.entry("pending", Status.DRAFT),
            Map.entry("private", Status.DRAFT),
            Map.entry("hidden", Status.DRAFT),
            Map.entry("trash", Status.DRAFT),
            Map.entry("trashed", Status.DRAFT),
            Map.entry("withdrawn", Status.WITHDRAWN),
            Map.entry("publish", Status.PUBLISHED),
            Map.entry("published", Status.PUBLISHED),
            Map.entry("scheduled", Status.PUBLISHED),
            Map.entry("future", Status.PUBLISHED));

    @Override
    public void read(Gathering post) {
        List<Status> stated = Stream.of(draft(post), published(post), status(post))
                .flatMap(Optional::stream)
                .toList();
        if (!stated.isEmpty()) {
            Status status = stated.contains(Status.DRAFT) ? Status.DRAFT : stated.get(stated.size() - 1);
            post.read(PostFields.STATUS, status.text());
            return;
        }
        boolean isAmongDrafts = post.path().folders().stream().anyMatch(StatusField::holdsDrafts);
        post.derived(PostFields.STATUS, (isAmongDrafts ? Status.DRAFT : Status.PUBLISHED).text());
    }

    private static Optional<Status> draft(Gathering post) {
        for (Field field : post.stated("draft")) {
            Optional<Boolean> isDraft = Words.flag(field.value());
            if (isDraft.isPresent()) {
                post.take(field);
            } else {
                post.warn("its draft '" + field.value() + "' is neither true nor false; the post comes in as a draft");
            }
            return Optional.of(isDraft.orElse(true) ? Status.DRAFT : Status.PUBLISHED);
        }
        return Optional.empty();
    }

    /** {@code published: false}; anything but yes or no is a date. */
    private static Optional<Status> published(Gathering post) {
        Optional<Status> found = Optional.empty();
        for (Field field : post.stated("published")) {
            Optional<Boolean> isPublished = Words.flag(field.value());
            isPublished.ifPresent(flag -> post.take(field));
            found = isPublished.filter(flag -> !flag).isPresent() ? Optional.of(Status.DRAFT) : found;
        }
        return found;
    }

    private static Optional<Status> status(Gathering post) {
        List<Field> stated = post.stated("status", "poststatus", "visibility");
        for (Field field : stated) {
            String word = Words.line(field.value()).orElse("").toLowerCase(Locale.ROOT);
            Status status = STATUSES.get(word);
            if (status != null) {
                if (status.text().equals(word)) {
                    post.take(field);
                }
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static boolean holdsDrafts(String folder) {
        return DRAFTS.matcher(folder).matches();
    }
}
