package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.importing.address.Addresses;
import org.lectern.importing.address.SiteSettings;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Surroundings;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.frontmatter.Toml;
import org.lectern.importing.frontmatter.Yaml;

class AddressesTest {
    private final Map<String, String> files = new TreeMap<>();
    private final Addresses addresses =
            new Addresses(new SiteSettings(new FrontMatters(List.of(new Yaml(), new Toml()))));

    @Test
    void statedAddressesAreTaken() {
        assertThat(of(
                        "a.md",
                        Map.of(
                                "permalink",
                                "/2020/x/",
                                "redirect_from",
                                List.of("/old", "https://a.example/x", "relative"))))
                .containsExactlyInAnyOrder("/2020/x/", "/old", "https://a.example/x");
        assertThat(of(
                        "a.md",
                        Map.of("url", "https://elsewhere.example/ {x}", "permalink", "/:year/:title/", "alias", "//x")))
                .isEmpty();
    }

    @Test
    void zolasPathsBeginAtTheRoot() {
        assertThat(of("content/a.md", Map.of("path", "2025/06/26/Tides-1.0"))).containsExactly("/2025/06/26/Tides-1.0");
    }

    @Test
    void withoutSettingsNoAddressIsInvented() {
        assertThat(of("_posts/2025-02-24-tides.md", Map.of("title", "Tides"))).isEmpty();
        assertThat(of("content/posts/tides.md", Map.of())).isEmpty();
    }

    @Test
    void jekyllsSettingsMakeAddresses() {
        files.put("site/_config.yml", "url: https://a.example\nbaseurl: /blog\npermalink: /:year/:month/:title/\n");
        assertThat(of("site/_posts/2025-02-24-tides.md", Map.of("date", "2025-03-01 10:00")))
                .containsExactly("https://a.example/blog/2025/03/tides/");

        files.put("site/_config.yml", "title: A\n");
        assertThat(of("site/news/_posts/2025-02-24-tides.md", Map.of("categories", "Sea moon")))
                .containsExactly("/news/sea/moon/2025/02/24/tides.html");

        files.put("site/_config.yml", "permalink: /:week/:title/\n");
        assertThat(of("site/_posts/2025-02-24-tides.md", Map.of())).isEmpty();
    }

    @Test
    void hugosSettingsMakeAddresses() {
        files.put(
                "hugo.toml",
                "baseURL = 'https://a.example/'\n[permalinks]\nposts = '/:year/:month/:slugorfilename/'\nodd = '/:title/'\n");
        assertThat(of("content/posts/Tides.md", Map.of("date", "2025-03-01")))
                .containsExactly("https://a.example/2025/03/tides/");
        assertThat(of("content/notes/sea/index.md", Map.of())).containsExactly("https://a.example/notes/sea/");
        assertThat(of("content/odd/sea.md", Map.of())).isEmpty();
        assertThat(of("posts/sea.md", Map.of())).isEmpty();
    }

    @Test
    void zolasSettingsMakeAddresses() {
        files.put("config.toml", "base_url = 'https://a.example'\n");
        assertThat(of("content/sea/2025-01-02-tides.md", Map.of())).containsExactly("https://a.example/sea/tides/");
        assertThat(of("content/sea/Big_Tides!.md", Map.of())).isEmpty();
        assertThat(of("content/x.md", Map.of("path", "/a/b", "aliases", List.of("old/b"))))
                .containsExactly("https://a.example/a/b", "https://a.example/old/b");
    }

    @Test
    void brokenSettingsMakeNone() {
        files.put("_config.yml", "a: [\n");
        assertThat(of("_posts/2025-02-24-tides.md", Map.of())).isEmpty();
    }

    private List<String> of(String path, Map<String, Object> stated) {
        return addresses.of(file(path), FrontMatter.of(stated));
    }

    private SourceFile file(String path) {
        Surroundings all = new Surroundings() {
            @Override
            public Optional<SourceFile> find(SourcePath wanted) {
                return files.containsKey(wanted.text()) ? Optional.of(file(wanted.text())) : Optional.empty();
            }

            @Override
            public List<SourcePath> in(String folder) {
                return List.of();
            }
        };
        byte[] content = files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        return new SourceFile(new SourcePath(path), () -> new ByteArrayInputStream(content), all);
    }
}
