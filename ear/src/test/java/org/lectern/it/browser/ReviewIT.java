package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the editor asks after an import. */
class ReviewIT extends AdminBrowserTest {
    private static final String HOSTILE = "Second </textarea><script>alert(1)</script>";

    private final String slug = "r" + UUID.randomUUID().toString().substring(0, 8);
    private final String mine = "Mine " + slug;

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void whatTheFileProposesIsTakenOrKeptAndWhatIsTypedStaysTyped() throws Exception {
        imported("First " + slug, "One");
        openPost();
        page.getByLabel("Title", exactly()).fill(mine);
        page.getByLabel("Summary", exactly()).fill("My summary");
        save();
        imported(HOSTILE, "Two");
        openPost();
        assertThat(page.getByText("The file says something else")).isVisible();
        assertThat(page.getByLabel("Title: in the file")).hasValue(HOSTILE);
        assertThat(page.getByLabel("Title: here")).hasValue(mine);
        assertAccessible("proposals");
        assertFitsPhone();

        page.getByLabel("Slug").fill(slug + "-typed");
        page.getByTitle("Take what the file says: Title").click();
        assertThat(page.getByLabel("Title", exactly())).hasValue(HOSTILE);
        assertThat(page.getByLabel("Slug")).hasValue(slug + "-typed");
        page.getByTitle("Keep what is here: Summary").click();
        assertThat(page.getByText("The file says something else")).hasCount(0);
        assertThat(page.getByLabel("Summary", exactly())).hasValue("My summary");
        assertThat(page.getByLabel("Slug")).hasValue(slug + "-typed");

        save();
        assertThat(page.getByLabel("Slug")).hasValue(slug + "-typed");
        assertThat(page.getByLabel("Title", exactly())).hasValue(HOSTILE);
    }

    @Test
    void theBytesThatAPostWasMadeOfAreThereToDownload() throws Exception {
        imported("First " + slug, "One");
        openPost();
        page.getByText("Imported from " + slug + ".md").click();

        assertThat(page.locator("details dl")).containsText("Title" + "read");
        assertThat(page.locator("details.sample")).containsText("Lines 1 to");
        Download download = page.waitForDownload(
                () -> page.getByText("Download what it was made of").click());
        assertThat(download.suggestedFilename()).isEqualTo(slug + ".md");
        assertThat(Files.readString(download.path())).isEqualTo(file("First " + slug, "One"));
        assertAccessible("imported");
    }

    @Test
    void aReadingThatIsNotCertainIsConfirmed() {
        upload(slug + ".json", ghost());
        openPost();
        assertThat(page.getByText("Not certain")).isVisible();
        assertThat(page.getByText("Text: Ghost's HTML")).isVisible();
        assertAccessible("doubts");
        page.getByLabel("Title", exactly()).fill(mine);

        page.getByTitle("It is right: Text").click();

        assertThat(page.getByText("Not certain")).hasCount(0);
        assertThat(page.getByLabel("Title", exactly())).hasValue(mine);
        save();
    }

    private void save() {
        button("Save").click();
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
    }

    private void openPost() {
        open("/admin/posts?q=" + slug);
        page.locator("a[href*='/admin/edit?id=']").first().click();
        page.waitForURL("**/admin/edit?id=*");
    }

    private void imported(String title, String summary) {
        upload(slug + ".md", file(title, summary));
    }

    private void upload(String name, String text) {
        open("/admin/import");
        page.getByLabel("File")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        button("Import").click();
        page.waitForURL("**/admin/import-run?id=*");
        assertThat(page.locator(".status").first()).hasText("done");
    }

    /** A post whose two texts, of the editor and as shown, are different. */
    private String ghost() {
        return """
                {"db": [{"meta": {"version": "5.80.0"}, "data": {"posts": [{"id": "ID", "uuid": "ID", "title": "Ghost ID", "slug": "ID",
                "html": "<p>Something else entirely, which nobody wrote in the editor.</p>", "status": "published", "type": "post",
                "lexical": "{\\"root\\": {\\"type\\": \\"root\\", \\"children\\": [{\\"type\\": \\"paragraph\\", \\"children\\": [{\\"type\\": \\"text\\", \\"text\\": \\"What the editor kept, at some length, about tractors.\\", \\"format\\": 0}]}]}}",
                "published_at": "2024-05-01T00:00:00.000Z"}]}}]}"""
                .replace("ID", slug);
    }

    private String file(String title, String summary) {
        return "---\nslug: " + slug + "\ntitle: '" + title + "'\nsummary: " + summary
                + "\ndate: 2025-05-16\ntags: [tractors]\n---\nText of " + slug + "\n";
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
