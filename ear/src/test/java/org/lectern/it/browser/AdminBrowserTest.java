package org.lectern.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.it.RunningLectern;

/** What browser tests of the admin UI share: a session of its own for each, and what no page may ever do. */
@ExtendWith(Chromium.class)
abstract class AdminBrowserTest {
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** To read the styles of shadow trees for these, axe makes style elements, which the policy stops. No page has sounds, none asks how it is held. */
    private static final List<String> READING_STYLES = List.of("no-autoplay-audio", "css-orientation-lock");

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    /** Tells of everything that the content security policy stops. */
    private static final String WATCH_POLICY =
            "document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.effectiveDirective + ' ' + e.blockedURI))";

    /** No button shows that it is at work, and no colour is on its way to another, also where the browser draws nothing for a while. */
    private static final String AT_REST =
            "() => { document.getAnimations().forEach(each => each.effect.getComputedTiming().iterations === Infinity || each.finish());"
                    + " return !document.querySelector('.ui-state-loading'); }";

    final RunningLectern lectern = RunningLectern.underTest();
    private final List<String> complaints = new ArrayList<>();
    BrowserContext context;
    Page page;

    @BeforeEach
    void openPage(Page first) {
        context = first.context();
        context.setDefaultTimeout(15_000);
        context.addInitScript(WATCH_POLICY);
        page = watched(first);
        page.setViewportSize(WIDE, 900);
    }

    @AfterEach
    void noPageComplained() {
        assertThat(complaints)
                .as("errors of scripts, policy violations, requests to other hosts")
                .isEmpty();
    }

    /** A second tab of the same session. */
    Page newPage() {
        return watched(context.newPage());
    }

    private Page watched(Page opened) {
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            if (message.text().startsWith("policy: ")) {
                complaints.add(opened.url() + " " + message.text());
            }
        });
        opened.onRequest(request -> {
            URI uri = URI.create(request.url().split("[?#]")[0]);
            if (uri.getScheme().startsWith("http")
                    && uri.getPort() != lectern.base().getPort()) {
                complaints.add("request to " + uri);
            }
        });
        return opened;
    }

    void open(String path) {
        page.navigate(lectern.at(path).toString());
    }

    void logIn() {
        open("/login");
        logInWith(lectern.adminPassword());
        page.waitForURL("**/admin/dashboard");
    }

    void logInWith(String password) {
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill(password);
        button("Log in").click();
    }

    Locator button(String name) {
        return button(page, name);
    }

    static Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Makes a post through the editor and leaves the page on it. */
    void writePost(String title, String text) {
        open("/admin/new");
        page.getByLabel("Title").fill(title);
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(text);
        button("Save").click();
        page.waitForURL("**/admin/edit?id=*");
    }

    /**
     * No violation of WCAG 2.2 AA that axe can find, wide and on a phone, by day and by night; with a picture of each for people. For pages
     * without frames: axe waits for ever for one that lets no script run.
     */
    void assertAccessible(String picture) {
        page.bringToFront();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {WIDE, NARROW}) {
                page.setViewportSize(width, 900);
                page.waitForFunction(AT_REST, null, new Page.WaitForFunctionOptions().setPollingInterval(50));
                assertAccessible(
                        picture + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""),
                        page.url() + " at " + width + " " + scheme);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE, 900);
    }

    private void assertAccessible(String picture, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/" + picture + ".png"))
                .setFullPage(true));
        List<Rule> violations = new AxeBuilder(page)
                .withTags(WCAG_2_2_AA)
                .disableRules(READING_STYLES)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe on " + what)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    /** No page is wider than the screen: readers shall not scroll in two directions. */
    void assertFitsPhone() {
        page.setViewportSize(NARROW, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.setViewportSize(WIDE, 900);
    }
}
