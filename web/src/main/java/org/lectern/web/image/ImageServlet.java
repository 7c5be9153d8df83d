package org.lectern.web.image;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.image.MakeRendition;
import org.lectern.image.RenditionResult;
import org.lectern.web.BaseUrl;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemAnswers;
import org.lectern.web.problem.ProblemType;

/** {@code /images/ID} and {@code /images/ID/WIDTH}. What stands at such an address never changes. */
@WebServlet("/images/*")
public class ImageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{32})(?:/([1-9]\\d{0,4}))?");

    private final transient Images images;
    private final transient MakeRendition renditions;
    private final transient ImageAnswer answer;
    private final transient ProblemAnswers problems;
    private final transient BaseUrl baseUrl;

    @Inject
    public ImageServlet(
            Images images, MakeRendition renditions, ImageAnswer answer, ProblemAnswers problems, BaseUrl baseUrl) {
        this.images = images;
        this.renditions = renditions;
        this.answer = answer;
        this.problems = problems;
        this.baseUrl = baseUrl;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Allow", METHODS);
            return;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            problems.send(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "").withHeader("Allow", METHODS), response);
            return;
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher parts = PATH.matcher(path);
        Optional<ImageId> id = parts.matches() ? ImageId.parse(parts.group(1)) : Optional.empty();
        if (id.isEmpty()) {
            missing(response);
        } else if (parts.group(2) == null) {
            original(id.get(), request, response);
        } else {
            rendition(renditions.find(id.get(), Integer.parseInt(parts.group(2))), request, response);
        }
    }

    private void original(ImageId id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImageFile> file = images.find(id).map(image -> ImageFile.of(image, images));
        if (file.isEmpty()) {
            missing(response);
            return;
        }
        answer.send(file.get(), request, response);
    }

    private void rendition(RenditionResult result, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (result instanceof RenditionResult.Found found) {
            answer.send(ImageFile.of(found.image(), found.rendition(), images), request, response);
        } else if (result instanceof RenditionResult.Original original) {
            answer.send(ImageFile.of(original.image(), images), request, response);
        } else if (result instanceof RenditionResult.NotNow later) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(
                    "Location", baseUrl.of(request) + "/images/" + later.image().id());
            response.setHeader("Cache-Control", "no-store");
        } else {
            missing(response);
        }
    }

    private void missing(HttpServletResponse response) throws IOException {
        problems.send(Problem.of(ProblemType.NOT_FOUND, "There is no such image, or none of this width."), response);
    }
}
