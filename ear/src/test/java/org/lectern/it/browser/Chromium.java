package org.lectern.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lectern.it.RunningLectern;

/**
 * Gives a test a page of the machine's Chromium, in a session of its own, for which {@code /admin/} is an address of the
 * {@link RunningLectern}.
 *
 * <pre>{@code
 * @ExtendWith(Chromium.class)
 * class LogInIT {
 *     @Test
 *     void aWrongPasswordIsSaidToBeOne(Page page) {
 *         page.navigate("/admin/");
 * }</pre>
 *
 * <p>Without a Chromium such tests are skipped, and say so in one line; where {@code CI=true} they fail. Of a page whose
 * test failed there is a picture in {@code ear/target/it/browser}.
 */
public final class Chromium
        implements ExecutionCondition, BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {

    /** Not the platform's: the one that Arquillian brings for that keeps silent outside a server. */
    private static final Logger LOG = Logger.getLogger(Chromium.class.getName());

    private static final Namespace OURS = Namespace.create(Chromium.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING =
            "there is no Chromium on the PATH: install it, or name it in LECTERN_CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a browser is here, or has to be");
        }
        context.getRoot().getStore(OURS).getOrComputeIfAbsent("said", once -> {
            LOG.warning("Browser tests are skipped: " + MISSING);
            return true;
        });
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        program().orElseThrow(() -> new IllegalStateException(MISSING));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent("browser", once -> Running.start(program().orElseThrow()), Running.class);
        Session session = Session.in(running.browser());
        context.getStore(OURS).put("session", session);
        return session.page();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Optional<Session> session = Optional.ofNullable(context.getStore(OURS).get("session", Session.class));
        if (context.getExecutionException().isPresent()) {
            session.ifPresent(
                    failed -> failed.picture(context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName()));
        }
    }

    private static Optional<Path> program() {
        Stream<Path> told = Stream.ofNullable(System.getenv("LECTERN_CHROMIUM")).map(Path::of);
        Stream<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(told, found).filter(Files::isExecutable).findFirst();
    }

    /** One browser for all tests. JUnit closes it. */
    private record Running(Playwright playwright, Browser browser) implements CloseableResource {

        static Running start(Path program) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox"));
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** What one test sees: no cookie of another's. JUnit closes it. */
    private record Session(BrowserContext context, Page page) implements CloseableResource {

        static Session in(Browser browser) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setBaseURL(RunningLectern.underTest().base().toString())
                    .setLocale("en"));
            return new Session(context, context.newPage());
        }

        void picture(String name) {
            Path folder = Path.of(System.getProperty("lectern.it.work", "target/it"), "browser");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
