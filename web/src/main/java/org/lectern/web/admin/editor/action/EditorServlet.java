package org.lectern.web.admin.editor.action;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.web.json.BrokenJson;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;
import org.lectern.web.security.SignedIn;

/**
 * The editor's actions, each at an address of its own, as JSON. No view of Faces is behind them: they work on whatever is left of a page,
 * after a restart or a new log-in too. Only pages of this site can call them: the guard in front looks where a POST comes from, and no form
 * of another site can send JSON.
 */
@WebServlet("/admin/editor/*")
public class EditorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** In bytes: the longest text, each character of it escaped. */
    private static final int MAX_LENGTH = 36 * 1024 * 1024;

    private static final String OUTCOME = "outcome";

    private final transient Map<String, EditorAction> actions;
    private final transient SignedIn signedIn;
    private final transient JsonReading reading;
    private final transient JsonText writing;

    @Inject
    public EditorServlet(
            @Any Instance<EditorAction> actions, SignedIn signedIn, JsonReading reading, JsonText writing) {
        this.actions = actions.stream().collect(Collectors.toMap(EditorAction::name, Function.identity()));
        this.signedIn = signedIn;
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        EditorAction action = actions.get(path);
        if (action == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            send(response, 415, Document.of(OUTCOME, "malformed").with("detail", "The body has to be JSON."));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_LENGTH + 1);
        if (body.length > MAX_LENGTH) {
            send(response, 413, Document.of(OUTCOME, "tooLong"));
            return;
        }
        answer(action, body, response);
    }

    private void answer(EditorAction action, byte[] body, HttpServletResponse response) throws IOException {
        try {
            Document sent = reading.read(body);
            boolean isSomebodyElse = sent.text("user")
                    .filter(name -> !name.equals(signedIn.name()))
                    .isPresent();
            send(
                    response,
                    200,
                    isSomebodyElse
                            ? Document.of(OUTCOME, "somebodyElse").with("user", signedIn.name())
                            : action.answer(new EditorRequest(signedIn.name(), sent)));
        } catch (BrokenJson | MalformedRequest malformed) {
            send(response, 400, Document.of(OUTCOME, "malformed").with("detail", malformed.getMessage()));
        }
    }

    private void send(HttpServletResponse response, int status, Document document) throws IOException {
        byte[] bytes = writing.bytes(document);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
