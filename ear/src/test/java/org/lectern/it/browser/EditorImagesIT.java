package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditorImagesIT extends AdminBrowserTest {
    private static final Pattern MARKDOWN = Pattern.compile(
            "Text\\n\\n!\\[A field \\\\\\[wide\\\\\\]\\]\\(/images/[0-9a-f]{32} \"In \\\\\"May\\\\\"\"\\)\\n\\n");

    @BeforeEach
    void enter() {
        logIn();
        open("/admin/new");
        page.getByLabel("Title").fill("Pictures " + UUID.randomUUID());
        text().fill("Text");
    }

    @Test
    void aPictureThatIsDroppedStandsInTheTextWithItsAlternativeText() {
        drop(png(), "field.png", "image/png");

        assertThat(page.getByText("What does the image show?")).isVisible();
        assertThat(page.locator("#image-alt")).isFocused();
        assertAccessible("edit-image");
        button("Put it into the text").click();
        assertThat(page.getByText("Say what the image shows")).isVisible();
        page.locator("#image-alt").fill("A field [wide]");
        page.locator("#image-caption").fill("In \"May\"");
        button("Put it into the text").click();

        assertThat(text()).hasValue(MARKDOWN);
        assertThat(page.locator("#preview img")).hasAttribute("alt", "A field [wide]");
    }

    @Test
    void aPictureCanBeChosenWithoutAMouseAndMayBeDecoration() {
        page.locator("#image-file").setInputFiles(new FilePayload("field.png", "image/png", png()));
        page.getByLabel("It only decorates").check();
        button("Put it into the text").click();
        assertThat(text()).hasValue(Pattern.compile("Text\\n\\n!\\[\\]\\(/images/[0-9a-f]{32}\\)\\n\\n"));
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() {
        drop("no picture".getBytes(StandardCharsets.UTF_8), "field.png", "image/png");
        assertThat(page.locator("#faults")).containsText("field.png was not taken.");
        assertThat(text()).hasValue("Text");
        assertAccessible("edit-image-refused");
    }

    private void drop(byte[] bytes, String name, String type) {
        text().evaluate(
                        """
                        (field, file) => {
                          const bytes = Uint8Array.from(atob(file.bytes), each => each.charCodeAt(0));
                          const data = new DataTransfer();
                          data.items.add(new File([bytes], file.name, { type: file.type }));
                          field.focus();
                          field.setSelectionRange(field.value.length, field.value.length);
                          field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                        }""",
                        Map.of("bytes", Base64.getEncoder().encodeToString(bytes), "name", name, "type", type));
    }

    private static byte[] png() {
        try {
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, UUID.randomUUID().hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Locator text() {
        return page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }
}
