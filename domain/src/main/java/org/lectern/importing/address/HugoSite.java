package org.lectern.importing.address;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.frontmatter.FrontMatter;

/**
 * Hugo's {@code baseURL} and {@code permalinks}, for texts in {@code content} (<a
 * href="https://gohugo.io/content-management/urls/">its documentation</a>). A site of several languages leaves its paths open.
 */
final class HugoSite implements Site {
    private final Map<String, Object> settings;
    private final String content;

    HugoSite(String root, Map<String, Object> settings) {
        this.settings = settings;
        content = (root.isEmpty() ? "" : root + "/") + "content";
    }

    /** Settings of another program may have the same name. */
    boolean isOne() {
        return setting("baseurl").isPresent();
    }

    @Override
    public String base() {
        return setting("baseurl").map(String::valueOf).map(Said::base).orElse("");
    }

    @Override
    public Optional<String> path(SourcePath file, FrontMatter stated) {
        boolean isOpen = setting("languages").isPresent() || setting("uglyurls").isPresent();
        if (isOpen
                || !(file.folder() + "/").startsWith(content + "/")
                || file.stem().equals("_index")) {
            return Optional.empty();
        }
        String folder = file.folder().substring(Math.min(file.folder().length(), content.length() + 1));
        boolean isBundle = file.stem().equals("index") && !folder.isEmpty();
        String name = isBundle ? folder.substring(folder.lastIndexOf('/') + 1) : file.stem();
        String sections = isBundle ? folder.substring(0, Math.max(0, folder.lastIndexOf('/'))) : folder;
        Optional<String> pattern = pattern(sections.split("/")[0]);
        String slug = Said.text(stated, "slug").orElse("");
        String path = pattern.isPresent()
                ? filled(pattern.get(), sections, name, slug, stated)
                : "/" + sections + "/" + (slug.isEmpty() ? name : slug) + "/";
        String lower = path.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("/{2,}", "/");
        return lower.startsWith("/") && !lower.contains(":") && !name.contains(".")
                ? Optional.of(lower)
                : Optional.empty();
    }

    /** What cannot be filled in stays, and makes the path none. */
    private static String filled(String pattern, String sections, String name, String slug, FrontMatter stated) {
        List<String> day = Said.text(stated, "date").flatMap(Said::day).orElse(List.of(":", ":", ":"));
        return pattern.replace(":slugorfilename", slug.isEmpty() ? name : slug)
                .replace(":slugorcontentbasename", slug.isEmpty() ? name : slug)
                .replace(":contentbasename", name)
                .replace(":filename", name)
                .replace(":sections", sections)
                .replace(":section", sections.split("/")[0])
                .replace(":slug", slug.isEmpty() ? ":" : slug)
                .replace(":year", day.get(0))
                .replace(":month", day.get(1))
                .replace(":day", day.get(2));
    }

    private Optional<String> pattern(String section) {
        Object all = setting("permalinks").orElse(Map.of());
        Object pages = all instanceof Map<?, ?> map && map.get("page") instanceof Map<?, ?> inner ? inner : all;
        return pages instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(section)).map(String::valueOf)
                : Optional.empty();
    }

    /** Hugo's names are the same in any case. */
    private Optional<Object> setting(String name) {
        return settings.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name) && each.getValue() != null)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
