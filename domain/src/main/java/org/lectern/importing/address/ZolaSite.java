package org.lectern.importing.address;

import java.util.Map;
import java.util.Optional;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.frontmatter.FrontMatter;

/**
 * Zola's {@code base_url}, and the path of a text in {@code content} where its names are made of small letters, digits and hyphens: others
 * Zola rewrites (<a href="https://www.getzola.org/documentation/content/page/">its documentation</a>).
 */
final class ZolaSite implements Site {
    private final String base;
    private final String content;

    ZolaSite(String root, Map<String, Object> settings) {
        base = Said.text(settings, "base_url").map(Said::base).orElse("");
        content = (root.isEmpty() ? "" : root + "/") + "content";
    }

    @Override
    public String base() {
        return base;
    }

    @Override
    public Optional<String> path(SourcePath file, FrontMatter stated) {
        if (!(file.folder() + "/").startsWith(content + "/") || file.stem().equals("_index")) {
            return Optional.empty();
        }
        String folder = file.folder().substring(Math.min(file.folder().length(), content.length() + 1));
        boolean isBundle = file.stem().equals("index") && !folder.isEmpty();
        String name = isBundle ? folder.substring(folder.lastIndexOf('/') + 1) : file.stem();
        String above = isBundle ? folder.substring(0, Math.max(0, folder.lastIndexOf('/'))) : folder;
        String dateless = name.replaceFirst("^\\d{4}-\\d{2}-\\d{2}[-_]", "");
        String slug = Said.text(stated, "slug").orElse(dateless);
        boolean isPlain = Said.isPlain(slug);
        for (String part : above.split("/")) {
            isPlain &= part.isEmpty() || Said.isPlain(part);
        }
        String path = "/" + (above.isEmpty() ? "" : above + "/") + slug + "/";
        return isPlain ? Optional.of(path) : Optional.empty();
    }
}
