package org.lectern.web.admin.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.audit.AuditQuery;
import org.lectern.audit.Auditing;
import org.lectern.audit.InMemoryAuditLog;
import org.lectern.site.DataFolder;
import org.lectern.site.Site;
import org.lectern.time.Background;
import org.lectern.web.BaseUrl;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.exporting.ExportFormats;
import org.lectern.web.exporting.Letters;
import org.lectern.web.exporting.PreparedExports;
import org.lectern.web.exporting.WrittenExports;

class ExportServletTest {
    @TempDir
    private Path folder;

    private final Map<String, Object> answered = new TreeMap<>();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void anExportIsSentWithItsLengthAndKeptByNobody() throws IOException {
        servlet(new Letters(false)).doGet(request("/letters"), response());

        assertThat(sent.toByteArray()).isEqualTo(new byte[] {1, 2, 3});
        assertThat(answered)
                .isEqualTo(Map.of(
                        "Cache-Control", "no-store",
                        "Content-Disposition", "attachment; filename=\"letters.txt\"",
                        "X-Content-Type-Options", "nosniff",
                        "setContentLengthLong", 3L,
                        "setContentType", "text/x-letters"));
        try (Stream<Path> files = Files.list(folder.resolve("exports"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whoTookTheSiteOutIsNoted() throws IOException {
        servlet(new Letters(false)).doGet(request("/letters"), response());

        AuditQuery all = new AuditQuery(
                Optional.of("ann"),
                Optional.of("export.read"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10);
        assertThat(audit.find(all)).hasSize(1);
    }

    @Test
    void ofAnExportThatBreaksOffNothingIsSent() {
        assertThatThrownBy(() -> servlet(new Letters(true)).doGet(request("/letters"), response()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(answered).isEmpty();
        assertThat(sent.size()).isZero();
    }

    @Test
    void aFormatThatThereIsNotIsNotFound() throws IOException {
        servlet(new Letters(false)).doGet(request("/words"), response());

        assertThat(answered).isEqualTo(Map.of("sendError", 404));
    }

    private ExportServlet servlet(Letters letters) {
        Site site = new Site("Title", ZoneId.of("UTC"), Optional.of("https://weblog.example"));
        DataFolder data = new DataFolder(folder);
        return new ExportServlet(
                new ExportFormats(List.of(letters)),
                new WrittenExports(data),
                new PreparedExports(data, new Background(Runnable::run), Clock.systemUTC()),
                new BaseUrl(site),
                new AdminAudit(new Auditing(audit, Clock.systemUTC())));
    }

    private static HttpServletRequest request(String path) {
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getPathInfo" -> path;
            case "getRemoteUser" -> "ann";
            case "getParameter" -> null;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "getOutputStream" -> stream();
            case "setHeader" -> answered.put((String) arguments[0], arguments[1]);
            default -> answered.put(name, arguments[0]);
        });
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int letter) {
                sent.write(letter);
            }
        };
    }

    private interface Answers {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.answer(method.getName(), arguments)));
    }
}
