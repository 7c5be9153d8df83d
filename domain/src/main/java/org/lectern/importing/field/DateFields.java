package org.lectern.importing.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.importing.frontmatter.Literal;
import org.lectern.post.PostFields;

/** When the post was published and modified, as stated; else the day in its address or path. */
final class DateFields implements CoreField {
    private static final String[] PUBLISHED = {
        "date",
        "published",
        "publishedat",
        "publisheddate",
        "publishdate",
        "pubdate",
        "publicationdate",
        "datepublished",
        "posted",
        "postedat",
        "created",
        "createdat",
        "createddate",
        "datecreated",
        "creationdate"
    };
    private static final String[] MODIFIED = {
        "modified",
        "lastmod",
        "lastmodified",
        "lastmodifiedat",
        "modifiedat",
        "modifieddate",
        "datemodified",
        "updated",
        "updatedat",
        "updateddate",
        "lastupdated",
        "edited"
    };

    private final ZoneId zone;

    DateFields(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Gathering post) {
        if (!readFirst(post, PUBLISHED, PostFields.PUBLISHED)) {
            inAddress(post)
                    .or(() -> post.isPiece() ? Optional.empty() : inPath(post.path()))
                    .map(day -> day.atStartOfDay(zone).toInstant())
                    .ifPresent(instant -> post.derived(PostFields.PUBLISHED, instant));
        }
        if (!readFirst(post, MODIFIED, PostFields.MODIFIED)) {
            post.value(PostFields.PUBLISHED).ifPresent(instant -> post.derived(PostFields.MODIFIED, instant));
        }
        boolean needsDate = !post.value(PostFields.KIND).equals(Optional.of(KindField.PAGE));
        if (needsDate && post.value(PostFields.PUBLISHED).isEmpty()) {
            post.warn("has no date");
        }
    }

    private boolean readFirst(Gathering post, String[] names, String into) {
        for (Field field : post.stated(names)) {
            if (Words.flag(field.value()).isPresent()) {
                continue;
            }
            Optional<Instant> instant = instant(field.value());
            if (instant.isPresent()) {
                post.take(field);
                post.read(into, instant.get());
                return true;
            }
            post.warn("its " + field.name() + " '" + shortened(field.value())
                    + "' is no date that Lectern can read; it is kept as an attribute");
        }
        return false;
    }

    private Optional<Instant> instant(Object value) {
        if (value instanceof Literal literal) {
            return Optional.of(literal.value())
                    .filter(Instant.class::isInstance)
                    .map(Instant.class::cast)
                    .map(instant -> Instant.ofEpochMilli(instant.toEpochMilli()));
        }
        return Words.text(value).flatMap(text -> WrittenDate.parse(text, zone));
    }

    private static Optional<LocalDate> inAddress(Gathering post) {
        return post.stated("path", "permalink", "url").stream()
                .flatMap(field -> Words.line(field.value()).stream())
                .filter(address -> !address.contains("://"))
                .flatMap(address -> PathDate.inFolders(address).stream())
                .findFirst();
    }

    /** In the file's name, else in those of its folders. */
    private static Optional<LocalDate> inPath(SourcePath path) {
        List<String> folders = path.folders();
        return PathDate.beforeName(path.stem())
                .or(() -> folders.isEmpty() ? Optional.empty() : PathDate.beforeName(folders.get(folders.size() - 1)))
                .or(() -> PathDate.inFolders(path.text()));
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
