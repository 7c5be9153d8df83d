package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.it.api.Api;

/** Images: brought, described in each post that shows them, and deleted once no post does. */
class ImagesIT extends AdminBrowserTest {
    private static Api api;

    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);

    /** One for all: log-ins in a row are slowed. */
    @BeforeAll
    static void getToken() throws Exception {
        api = Api.withEveryScope();
    }

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void whatPostsSayOfAnImageIsWrittenBesideIt() throws Exception {
        String id = Api.json(api.uploadImage(mark + ".png", picture())).getString("id");
        String post = "{\"title\": \"Tractor " + mark
                + "\", \"status\": \"published\", \"content\": {\"format\": \"markdown\","
                + " \"source\": \"![](/images/" + id + ")\\n\\nAnd again: ![A wheel](/images/" + id + ")\"}}";
        assertThat(api.post(post).statusCode()).isEqualTo(201);
        open("/admin/images?q=" + mark);
        assertThat(page.getByText("in 1 post")).isVisible();
        assertAccessible("images");
        assertFitsPhone();
        page.getByText(mark + ".png").click();
        Locator missing = page.getByLabel("Tractor " + mark + " (in the text)").first();
        assertThat(missing).hasValue("");
        assertThat(page.getByText("Nothing is said yet.")).hasCount(1);
        assertAccessible("image");
        assertFitsPhone();

        missing.fill("A red tractor");
        button("Save").click();
        assertThat(page.getByText("1 description is stored.")).isVisible();
        assertThat(page.getByLabel("Tractor " + mark + " (in the text)").first())
                .hasValue("A red tractor");
        assertThat(api.get("/posts?q=" + mark + "&include=content").body()).isNotEmpty();
        assertThat(button("Delete")).hasCount(0);
        open("/admin/images?which=unused&q=" + mark);
        assertThat(page.getByText("0 shown")).isVisible();
    }

    @Test
    void severalAreBroughtAtOnceAndWhatIsNoneIsRefusedByName() throws Exception {
        open("/admin/images");
        page.getByLabel("Bring images").setInputFiles(new FilePayload[] {
            new FilePayload(mark + "-one.png", "image/png", picture()),
            new FilePayload(mark + "-two.png", "image/png", picture()),
            new FilePayload(mark + "-no.png", "image/png", "no picture".getBytes())
        });
        button("Upload").click();
        assertThat(page.getByText("Stored: " + mark + "-one.png")).isVisible();
        assertThat(page.getByText("Stored: " + mark + "-two.png")).isVisible();
        assertThat(page.getByText(mark + "-no.png was not taken")).isVisible();
        assertAccessible("images-brought");

        open("/admin/images?which=unused&q=" + mark + "-one");
        page.getByText(mark + "-one.png").click();
        button("Delete").click();
        assertAccessible("image-delete");
        page.locator("dialog")
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/admin/images");
        assertThat(page.getByText("The image is deleted.")).isVisible();
        open("/admin/images?q=" + mark);
        assertThat(page.getByText("1 shown")).isVisible();
    }

    /** No two are alike. */
    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(UUID.randomUUID().hashCode() | 0xff000000));
        canvas.fillRect(0, 0, 400, 300);
        canvas.setColor(Color.WHITE);
        canvas.fillOval(100, 80, 150, 150);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
