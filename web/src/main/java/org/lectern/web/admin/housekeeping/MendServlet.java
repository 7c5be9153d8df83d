package org.lectern.web.admin.housekeeping;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.web.json.JsonText;

/**
 * {@code POST /admin/mend}: what becomes of one finding. A script gets the ending as JSON; a browser without one is led back to the queue.
 *
 * <p>Parameters: {@code finding}; {@code do}, one of {@code fix}, {@code everywhere}, {@code ignore}, {@code reopen}, {@code undo}; {@code
 * fix} with the name of the fix and {@code value.NAME} for each of its values; {@code reason}; {@code version}.
 */
@WebServlet(name = "mend", urlPatterns = "/admin/mend")
public class MendServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String VALUE = "value.";

    private final transient Mending mending;
    private final transient JsonText json;

    @Inject
    public MendServlet(Mending mending, JsonText json) {
        this.mending = mending;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Finding> finding = mending.find(text(request, "finding"));
        if (finding.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Mending.Ending> ending = ending(request, finding.get());
        if (ending.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String check = finding.get().sighting().check();
        response.setHeader("Cache-Control", "no-store");
        if (Optional.ofNullable(request.getHeader("Accept")).orElse("").startsWith("application/json")) {
            byte[] body = json.bytes(ending.get().document().with("left", mending.open(check)));
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return;
        }
        response.sendRedirect(request.getContextPath() + "/admin/queue?check=" + check + "&said="
                + (ending.get().done() ? "done" : "not"));
    }

    private Optional<Mending.Ending> ending(HttpServletRequest request, Finding finding) {
        String id = finding.id();
        return switch (text(request, "do")) {
            case "fix" ->
                Optional.of(mending.fix(
                        id,
                        text(request, "fix"),
                        values(request, finding.sighting().check())));
            case "everywhere" -> Optional.of(mending.everywhere(id, text(request, VALUE + "address")));
            case "ignore" -> Optional.of(mending.ignore(id, text(request, "reason")));
            case "reopen" -> Optional.of(mending.reopen(id));
            case "undo" -> version(request).map(version -> mending.takeBack(id, version));
            default -> Optional.empty();
        };
    }

    /** Tags are typed with commas between. */
    private static Document values(HttpServletRequest request, String check) {
        Document values = Document.empty();
        for (String name : Collections.list(request.getParameterNames())) {
            if (name.startsWith(VALUE)) {
                String typed = text(request, name).strip();
                values = values.with(
                        name.substring(VALUE.length()), check.equals("posts-without-tags") ? list(typed) : typed);
            }
        }
        return values;
    }

    private static List<String> list(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Optional<Long> version(HttpServletRequest request) {
        return Optional.of(text(request, "version"))
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
