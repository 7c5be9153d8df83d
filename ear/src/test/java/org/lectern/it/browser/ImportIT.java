package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
    void severalFilesAreOneImport() {
        page.getByLabel("Files")
                .setInputFiles(
                        new FilePayload[] {markdown("one", "One"), markdown("two", "Two"), markdown("three", "Three")});
        assertThat(page.locator("#chosen li")).hasCount(3);
        button("Import").click();
        page.waitForURL("**/admin/import-run?id=*");
        assertThat(page.locator(".status").first()).hasText("done");
        assertThat(page.locator(".counts")).containsText("Created3");
    }

    @Test
    void twoConflictsAreDecidedOnTheImportsOwnPage() throws IOException {
        upload(mark + ".zip", notes("First"));
        assertThat(page.locator(".status").first()).hasText("done");
        edit(1);
        edit(2);
        open("/admin/import");
        page.getByLabel("Only tell what would happen").check();
        upload(mark + ".zip", notes("Second"));
        assertThat(page.getByText("2 posts were changed here and in the files")).isVisible();
        assertAccessible("import-dry-run");
        button("Import for real").click();
        assertThat(page.locator("article.finding")).hasCount(2);
        assertAccessible("import-conflicts");
        assertFitsPhone();

        page.locator("article.finding")
                .first()
                .getByText("Take what the file says")
                .click();
        assertThat(page.locator("#left")).hasText("1");
        page.locator("article.finding:not([hidden])")
                .getByText("Keep what is here")
                .click();
        assertThat(page.getByText("All conflicts are decided.")).isVisible();

        page.reload();
        assertThat(page.locator("article.finding")).hasCount(0);
        open("/admin/posts?q=" + mark);
        assertThat(page.locator("a[href*='/admin/edit?id=']:has-text('Second " + mark + "')"))
                .hasCount(1);
        assertThat(page.locator("a[href*='/admin/edit?id=']:has-text('Edited " + mark + "')"))
                .hasCount(1);
    }

    @Test
    void aWholeImportIsTakenBackAndBroughtBack() throws IOException {
        upload(mark + ".zip", zip(5));
        assertThat(page.locator(".status").first()).hasText("done");
        button("See what that would do").click();
        assertThat(page.getByText("5 posts are from this import; none was edited since and would stay."))
                .isVisible();
        assertAccessible("import-taking-back");
        button("Take it back now").click();
        assertThat(page.getByText("5 posts were taken back.")).isVisible();
        open("/admin/posts?q=" + mark + "&status=trashed");
        assertThat(page.locator(".total")).hasText("5 posts");
        page.goBack();
        button("Bring them back").click();
        assertThat(page.getByText("5 posts are as after the import again.")).isVisible();
        open("/admin/posts?q=" + mark + "&status=published");
        assertThat(page.locator(".total")).hasText("5 posts");
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

    private void edit(int number) {
        open("/admin/posts?q=First+" + mark + "+" + number);
        page.locator("a[href*='/admin/edit?id=']").first().click();
        page.waitForURL("**/admin/edit?id=*");
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Edited " + mark + " " + number);
        button("Save").click();
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
    }

    private byte[] notes(String title) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 1; i <= 2; i++) {
                add(
                        zip,
                        mark + "/" + i + ".md",
                        "---\ntitle: " + title + " " + mark + " " + i + "\nslug: " + mark + "-" + i
                                + "\ndate: 2025-05-16\n---\nText " + i);
            }
        }
        return bytes.toByteArray();
    }

    private FilePayload markdown(String name, String title) {
        String text = "---\ntitle: " + title + " " + mark + "\ndate: 2025-05-16\n---\nText of " + name;
        return new FilePayload(mark + "-" + name + ".md", "text/markdown", text.getBytes(StandardCharsets.UTF_8));
    }

    private void upload(String name, byte[] bytes) {
        page.getByLabel("Files").setInputFiles(new FilePayload(name, "application/zip", bytes));
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
