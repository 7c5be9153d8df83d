package org.lectern.importing.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;

/** The stated slug, else the end of a stated address, else the file's name, else the title's words. */
final class SlugField implements CoreField {
    /** A file of such a name is called like its folder. */
    private static final Set<String> NAMELESS = Set.of("index", "_index", "readme");

    /** Folders that say where a generator looks, not what a post is about. */
    private static final Set<String> GENERAL =
            Set.of("content", "contents", "post", "posts", "_posts", "draft", "drafts", "_drafts", "src", "source");

    @Override
    public void read(Gathering post) {
        Optional<Slug> stated = stated(post);
        if (stated.isPresent()) {
            post.slug(stated.get(), "read");
            return;
        }
        address(post)
                .or(() -> post.isPiece() ? Optional.empty() : fileName(post.path()))
                .or(() -> post.value(PostFields.TITLE).flatMap(title -> Slug.from(title.toString())))
                .ifPresent(slug -> post.slug(slug, "derived"));
    }

    private static Optional<Slug> stated(Gathering post) {
        for (Field field : post.stated("slug")) {
            String text = Words.line(field.value()).orElse("");
            Optional<Slug> slug = slug(lastSegment(text));
            if (slug.isEmpty()) {
                post.warn("its slug '" + shortened(text) + "' has neither letter nor digit; it gets another one");
                continue;
            }
            if (slug.get().text().equals(text)) {
                post.take(field);
            }
            return slug;
        }
        return Optional.empty();
    }

    /** An address elsewhere names another page; one with placeholders names none. Addresses say more than a slug: they are kept. */
    private static Optional<Slug> address(Gathering post) {
        for (Field field : post.stated("permalink", "url", "path")) {
            String text = Words.line(field.value()).orElse("");
            if (!text.contains(":") && !text.contains("{")) {
                Optional<Slug> slug = slug(lastSegment(text));
                if (slug.isPresent()) {
                    return slug;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Slug> fileName(SourcePath path) {
        String name = path.stem();
        if (!NAMELESS.contains(name.toLowerCase(Locale.ROOT))) {
            return slug(PathDate.nameWithout(name));
        }
        List<String> folders = path.folders();
        String folder = folders.isEmpty() ? "" : folders.get(folders.size() - 1);
        return GENERAL.contains(folder.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : slug(PathDate.nameWithout(folder));
    }

    private static Optional<Slug> slug(String text) {
        return Slug.parse(text.toLowerCase(Locale.ROOT)).or(() -> Slug.from(text));
    }

    private static String lastSegment(String address) {
        String path = address.replaceAll("[?#].*$", "").replaceAll("/(?:index\\.html?)?$", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("(?i)\\.(?:html?|md|markdown|php|aspx?)$", "");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
