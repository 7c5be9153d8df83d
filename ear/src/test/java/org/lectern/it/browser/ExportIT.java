package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportIT extends AdminBrowserTest {
    /** So many pages are looked at in the browser: other tests leave hundreds of posts behind. */
    private static final int MOST_PAGES = 120;

    private static final String LINKS =
            "all => all.map(each => each.href || each.src).filter(url => url.startsWith('file:'))";

    @TempDir
    Path folder;

    private final String mark = "e" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void thePageSaysWhatEachFormatHolds() {
        open("/admin/export");
        assertThat(page.locator(".card h2").allTextContents()).contains("HTML", "Hugo", "Jekyll", "WordPress (WXR)");
        assertAccessible("export");
        assertFitsPhone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hugo.zip", "jekyll.zip"})
    void aFileForAGeneratorHoldsThePost(String file) throws IOException {
        writePost(mark, "Text of " + mark);
        List<String> names = new ArrayList<>();
        unzip(download(file), names);
        assertThat(names).anyMatch(name -> name.contains(mark) && name.endsWith(".md"));
    }

    @Test
    void theWeblogWorksFromAFolderAndAsksNobodyForAnything() throws Exception {
        new WrittenPosts()
                .publish(
                        mark,
                        "Text of " + mark
                                + " with [a link](/archive/) and ![a picture](https://elsewhere.example/x.png)");
        unzip(download("weblog.zip"), new ArrayList<>());

        Page reader = newPage();
        List<String> missed = new ArrayList<>();
        reader.onRequestFailed(request -> missed.add(request.url()));
        Deque<String> waiting =
                new ArrayDeque<>(List.of(folder.resolve("index.html").toUri().toString()));
        Set<String> seen = new HashSet<>(waiting);
        for (int pages = 0; !waiting.isEmpty() && pages < MOST_PAGES; pages++) {
            reader.navigate(waiting.remove());
            for (Object link : (List<?>) reader.locator("[href], [src]").evaluateAll(LINKS)) {
                String target = link.toString().replaceFirst("#.*", "");
                assertThat(Path.of(URI.create(target)))
                        .as("from " + reader.url())
                        .isRegularFile();
                if (target.endsWith(".html") && seen.add(target)) {
                    waiting.add(target);
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(seen).hasSizeGreaterThan(5);
        reader.navigate(folder.resolve("index.html").toUri().toString());
        reader.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/weblog-in-a-folder.png")));
        reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tags"))
                .click();
        assertThat(reader.locator("h1")).hasText("Tags");
    }

    private Path download(String file) {
        open("/admin/export");
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> page.locator("[data-file='" + file + "']")
                        .getByText("Prepare")
                        .click());
        Download download =
                page.waitForDownload(() -> page.getByText("Download " + file).click());
        assertThat(download.suggestedFilename()).isEqualTo(file);
        return download.path();
    }

    private void unzip(Path file, List<String> names) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                assertThat(to).startsWithRaw(folder);
                Files.createDirectories(to.getParent());
                Files.write(to, zip.readAllBytes());
                names.add(entry.getName());
            }
        }
    }
}
