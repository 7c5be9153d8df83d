package org.lectern.importing.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.frontmatter.FrontMatter;

/** Jekyll's {@code permalink}, for texts in {@code _posts} (<a href="https://jekyllrb.com/docs/permalinks/">its documentation</a>). */
final class JekyllSite implements Site {
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "none", "/:categories/:title:output_ext");

    private final Map<String, Object> settings;
    private final String root;

    JekyllSite(String root, Map<String, Object> settings) {
        this.root = root;
        this.settings = settings;
    }

    @Override
    public String base() {
        String base = Said.text(settings, "baseurl").orElse("");
        String path = base.isEmpty() || base.equals("/") ? "" : Said.base(base.startsWith("/") ? base : "/" + base);
        return Said.text(settings, "url").map(Said::base).orElse("") + path;
    }

    @Override
    public Optional<String> path(SourcePath file, FrontMatter stated) {
        int posts = file.folders().indexOf("_posts");
        Optional<List<String>> named = Said.day(file.stem());
        String own = Said.text(stated, "permalink").orElse("");
        if (posts < 0 || named.isEmpty() || settings.containsKey("defaults") && own.isEmpty()) {
            return Optional.empty();
        }
        List<String> day =
                Said.text(stated, "date").flatMap(Said::day).or(() -> named).orElseThrow();
        String name = Said.text(stated, "slug").orElse(file.stem().replaceFirst("^\\d{4}-\\d{1,2}-\\d{1,2}-", ""));
        String pattern = own.isEmpty() ? Said.text(settings, "permalink").orElse("date") : own;
        String path = STYLES.getOrDefault(pattern, pattern)
                .replace(":categories", categories(file, posts, stated))
                .replace(":year", day.get(0))
                .replace(":month", day.get(1))
                .replace(":day", day.get(2))
                .replace(":title", name)
                .replace(":slug", name)
                .replace(":output_ext", ".html");
        boolean isKnown = path.startsWith("/") && !path.contains(":") && !path.contains(" ");
        return isKnown ? Optional.of(path.replaceAll("/{2,}", "/")) : Optional.empty();
    }

    /** The folders above {@code _posts}, and what the text states. */
    private String categories(SourcePath file, int posts, FrontMatter stated) {
        int depth = root.isEmpty() ? 0 : root.split("/").length;
        List<String> all = new ArrayList<>(file.folders().subList(Math.min(depth, posts), posts));
        Said.value(stated, "categories")
                .or(() -> Said.value(stated, "category").map(one -> List.of(one)))
                .ifPresent(value -> all.addAll(Said.words(value)));
        return String.join(
                "/",
                all.stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList());
    }
}
