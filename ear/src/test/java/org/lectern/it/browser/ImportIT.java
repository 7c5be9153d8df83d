package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportIT extends AdminBrowserTest {
    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void enter() {
        logIn();
        open("/admin/import");
    }

    @Test
    void aZipBecomesPostsAndWhatIsBrokenIsReportedByNameAndReason() throws IOException {
        upload(mark + ".zip", zip(30));
        page.waitForURL("**/admin/import-run?id=*");
        assertThat(page.locator(".status")).hasText("done");
        assertThat(page.locator(".counts")).containsText("Created30");
        assertThat(page.locator("table")).containsText("broken.md");
        assertAccessible("import-run");
        assertFitsPhone();

        open("/admin/posts?q=" + mark);
        assertThat(page.locator(".total")).hasText("30 posts");

        open("/admin/import");
        assertThat(page.locator("table")).containsText(mark + ".zip");
        assertAccessible("import");
        assertFitsPhone();
        upload(mark + ".zip", zip(30));
        assertThat(page.locator(".status")).hasText("done");
        assertThat(page.locator(".counts")).containsText("Unchanged30");
    }

    @Test
    void theDemoIsOneClickAway() {
        button("Load the demo").click();
        page.waitForURL("**/admin/import-run?id=*");
        assertThat(page.locator(".status")).hasText("done");
        open("/admin/posts?q=Harbour");
        assertThat(page.locator("tr[data-post]").first()).isVisible();
    }

    @Test
    void aDryRunStoresNothing() throws IOException {
        page.getByLabel("Only tell what would happen").check();
        upload(mark + ".zip", zip(3));
        assertThat(page.locator(".status")).hasText("done");
        assertThat(page.locator(".counts")).containsText("Created3");
        open("/admin/posts?q=" + mark);
        assertThat(page.getByText("No post is like that.")).isVisible();
    }

    @Test
    void noFileAtAllIsToldSo() {
        button("Import").click();
        assertThat(page.getByText("Choose a file that is not empty.")).isVisible();
        assertAccessible("import-no-file");
    }

    @Test
    void anImportThatIsNotThereIsToldSo() {
        assertThat(page.navigate(lectern.at("/admin/import-run?id=nothing").toString())
                        .status())
                .isEqualTo(404);
    }

    private void upload(String name, byte[] bytes) {
        page.getByLabel("File").setInputFiles(new FilePayload(name, "application/zip", bytes));
        button("Import").click();
    }

    private byte[] zip(int posts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < posts; i++) {
                add(
                        zip,
                        mark + "/post-" + i + ".md",
                        "---\ntitle: " + mark + " " + i + "\ndate: 2025-05-16\n---\nText " + i);
            }
            add(zip, mark + "/broken.md", "---\ntitle: [\n---\nText");
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
