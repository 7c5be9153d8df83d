package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.Provenance;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;

/** What notes state of a post, as front matter would, and which of it only follows from something else. */
final class NotesFields {
    private final Map<String, Object> stated = new LinkedHashMap<>();
    private final Map<String, String> ways = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    NotesFields(String kind) {
        stated.put("kind", kind);
        derived(PostFields.KIND);
    }

    /** Those that every post of a file has: its event and its day. */
    NotesFields about(Noted noted) {
        place(noted);
        boolean isOfFolder = noted.ownEvent().isEmpty();
        noted.setting()
                .folder()
                .filter(folder -> isOfFolder)
                .ifPresent(folder -> doubt("event", "is taken from the name '" + folder + "'"));
        StatedDay inText = StatedDay.of(noted.text());
        inText.ambiguous()
                .filter(written -> !stated.containsKey("date"))
                .ifPresent(written -> doubt("published", "'" + written + "' is one of two days, and is not read"));
        return this;
    }

    /** The same, of a part: what is doubtful is said of the whole. */
    NotesFields within(Noted noted) {
        place(noted);
        return this;
    }

    private void place(Noted noted) {
        noted.event().ifPresent(event -> stated.put("event", event));
        if (noted.ownEvent().isEmpty() && noted.setting().folder().isPresent()) {
            derived(PostFields.EVENT);
        }
        Optional<String> inText = StatedDay.of(noted.text()).day().map(Object::toString);
        inText.or(noted.setting()::day).ifPresent(day -> stated.put("date", day));
        if (inText.isEmpty()) {
            derived(PostFields.PUBLISHED);
        }
        derived(PostFields.MODIFIED);
    }

    NotesFields with(String name, Object value) {
        stated.put(name, value);
        return this;
    }

    NotesFields with(String name, Optional<?> value) {
        value.ifPresent(each -> stated.put(name, each));
        return this;
    }

    /** @param text that it is made of */
    NotesFields slug(Optional<String> text) {
        text.flatMap(Slug::from).ifPresent(slug -> stated.put("slug", slug.text()));
        derived("slug");
        return this;
    }

    NotesFields derived(String name) {
        ways.put(name, "derived");
        return this;
    }

    NotesFields doubt(String field, String reason) {
        doubts.add(new Doubt(field, reason));
        return this;
    }

    FrontMatter frontMatter() {
        return FrontMatter.of(stated);
    }

    /** The post that was read of them, and what is to be known about how. */
    FoundPost marked(FoundPost post) {
        Provenance from = post.from();
        Map<String, String> all = new LinkedHashMap<>(from.ways());
        Set<String> found = all.keySet();
        ways.forEach((name, way) -> {
            if (found.contains(name)) {
                all.put(name, way);
            }
        });
        Provenance marked = new Provenance(
                from.path(),
                from.original(),
                all,
                from.addresses(),
                from.identity(),
                from.feedId(),
                from.about(),
                from.doubts(),
                from.isWeak());
        FoundPost result =
                new FoundPost(marked, post.slug(), post.fields(), post.tagLabels(), post.warnings(), post.parts());
        for (Doubt doubt : doubts) {
            result = result.doubting(doubt);
        }
        return result;
    }
}
