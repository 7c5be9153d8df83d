package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes become talks on screen, and notes again. */
class TalksIT extends AdminBrowserTest {
    private static final int TALKS = 27;

    private final String title = "PyConf " + UUID.randomUUID();

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void aConferenceFileIsSplitIntoItsTalksAndJoinedAgain() throws Exception {
        writeNotes(conference());
        assertThat(page.locator("#cuts-count")).hasText(TALKS + " talks will be made.");
        assertThat(cut(0).getByLabel("Title")).hasValue("Talk 1");
        assertThat(cut(0).getByLabel("Speakers, with commas between")).hasValue("Ada One");
        assertAccessible("talks-cuts");
        assertFitsPhone();

        cut(1).getByLabel("Title").fill("The second talk");
        cut(2).getByRole(AriaRole.CHECKBOX).first().uncheck();
        assertThat(page.locator("#cuts-count")).hasText(TALKS - 1 + " talks will be made.");
        assertThat(page.locator("#kept")).containsText("Your choice is kept");
        page.reload();
        assertThat(page.locator("#cuts-count")).hasText(TALKS - 1 + " talks will be made.");
        assertThat(cut(1).getByLabel("Title")).hasValue("The second talk");

        button("Split").click();
        assertThat(page.locator("#parts li")).hasCount(TALKS - 1);
        assertThat(page.locator("#undo")).containsText(TALKS - 1 + " talks were made.");
        assertThat(page.locator("#parts li").nth(1)).containsText("The second talk");
        assertAccessible("talks-parts");
        assertFitsPhone();

        button("Join all again").click();
        button("Join them").click();
        assertThat(page.locator("#parts")).hasCount(0);
        page.getByText("Back to the editor").click();
        assertThat(text()).hasValue(conference());
    }

    @Test
    void talksAreMovedByKeyAndByDraggingAndTheOrderIsTakenBack() {
        writeNotes(conference());
        button("Split").click();
        assertThat(page.locator("#parts li")).hasCount(TALKS);
        handle(0).focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#parts li").nth(1)).containsText("Talk 1");
        assertThat(handle(1)).isFocused();
        handle(3).dragTo(page.locator("#parts li").first());
        assertThat(page.locator("#parts li").first()).containsText("Talk 4");
        button("Save the order").click();

        assertThat(page.locator("#undo")).containsText("The talks stand in their new order.");
        assertThat(page.locator("#parts li").first()).containsText("Talk 4");
        button("Undo").click();
        assertThat(page.locator("#parts li").first()).containsText("Talk 1");
    }

    @Test
    void aTalkIsJoinedToTheOneBeforeAndTakenApartAgain() {
        writeNotes(conference());
        button("Split").click();
        assertThat(page.locator("#parts li")).hasCount(TALKS);
        page.locator("#parts li").nth(1).getByText("Join").click();
        assertThat(page.locator("#parts li")).hasCount(TALKS - 1);
        button("Undo").click();
        assertThat(page.locator("#parts li")).hasCount(TALKS);
    }

    @Test
    void aTalkCanBeginAtAnyLine() {
        writeNotes("Opening.\n\nFirst words of a talk.\n\nMore.\n");
        page.getByLabel("Line of the text").fill("3");
        button("Begin a talk there").click();
        cut(0).getByLabel("Title").fill("A talk");
        button("Split").click();

        assertThat(page.locator("#parts li")).hasCount(1);
        page.getByText("Back to the editor").click();
        assertThat(text()).hasValue("Opening.\n\n");
    }

    private void writeNotes(String source) {
        writePost(title, source);
        page.waitForResponse(response -> response.request().isNavigationRequest(), () -> page.getByLabel("Kind")
                .selectOption("notes"));
        page.waitForResponse(response -> response.request().isNavigationRequest(), () -> button("Save")
                .click());
        page.getByText("Talks in this text").click();
        page.waitForSelector("#talks[data-ready]");
    }

    /** Of those that are ticked or not, in the order of the text. */
    private Locator cut(int place) {
        return page.locator("#cut-list li:has(input[name=on]:checked), #cut-list li.talk")
                .nth(place);
    }

    private Locator handle(int place) {
        return page.locator("#parts li .handle").nth(place);
    }

    private Locator text() {
        return page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }

    private static String conference() {
        String[] numbers = {"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
        return "# PyConf 2031\n\n<https://example.org>\n\n"
                + IntStream.rangeClosed(1, TALKS)
                        .mapToObj(number -> "## Talk " + number + "\n\nAda " + numbers[(number - 1) % 9]
                                + "\n\n> What it is about, number " + number + ".\n\nHeard: " + number + "\n\n")
                        .collect(Collectors.joining())
                        .strip()
                + "\n";
    }
}
