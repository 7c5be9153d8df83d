package org.lectern.importing.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.text.TextDecoding;

/** Finds the settings of Jekyll, Hugo or Zola in the folders above a text. */
@ApplicationScoped
public class SiteSettings {
    /** In the order in which the generators look for them. */
    public static final List<String> NAMES = List.of(
            "_config.yml",
            "_config.yaml",
            "hugo.toml",
            "hugo.yaml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config.json",
            "zola.toml");

    private static final int MAX_BYTES = 256 * 1024;
    private static final int MOST_FOLDERS = 20;

    private final FrontMatters frontMatters;
    private final Cache<String, Map<String, Object>> read =
            Caffeine.newBuilder().maximumSize(20).build();

    /** For the container's proxy. */
    protected SiteSettings() {
        this(null);
    }

    @Inject
    public SiteSettings(FrontMatters frontMatters) {
        this.frontMatters = frontMatters;
    }

    Optional<Site> of(SourceFile text) {
        String above = "/" + text.path().folder();
        for (int i = 0; i < MOST_FOLDERS && !above.isEmpty(); i++) {
            String folder = above.equals("/") ? "" : above;
            for (String name : NAMES) {
                Optional<SourceFile> settings = text.beside(folder + "/" + name);
                Optional<Site> site = settings.flatMap(this::site);
                if (site.isPresent()) {
                    return site;
                }
            }
            above = above.equals("/") ? "" : "/" + folder.substring(1, Math.max(1, folder.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    /** Settings that cannot be read make no addresses. */
    private Optional<Site> site(SourceFile file) {
        try {
            String content = TextDecoding.decode(file.bytes(MAX_BYTES)).text();
            String root = file.path().folder();
            Map<String, Object> values = read.getIfPresent(content);
            if (values == null) {
                values = values(file.path().extension(), content);
                read.put(content, values);
            }
            if (file.path().name().startsWith("_config")) {
                return Optional.of(new JekyllSite(root, values));
            }
            return values.containsKey("base_url")
                    ? Optional.of(new ZolaSite(root, values))
                    : Optional.of(new HugoSite(root, values))
                            .filter(HugoSite::isOne)
                            .map(Site.class::cast);
        } catch (Unreadable malformed) {
            return Optional.empty();
        }
    }

    private Map<String, Object> values(String extension, String content) throws Unreadable {
        String fence = extension.equals("toml") ? "+++" : "---";
        String text = extension.equals("json") || content.startsWith("---")
                ? content + (extension.equals("json") ? "" : "\n---\n")
                : fence + "\n" + content + "\n" + fence + "\n";
        Map<String, Object> values = new LinkedHashMap<>();
        frontMatters.part(text).frontMatter().fields().forEach(field -> values.put(field.name(), field.value()));
        return values;
    }
}
