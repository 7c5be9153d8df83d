package org.lectern.web.documentation;

import java.util.List;
import java.util.Locale;
import org.lectern.document.Document;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.DescribedOperation;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemType;

/**
 * The page about one type of problem.
 *
 * @param name the last step of its address
 * @param meaning Markdown, as is the remedy
 */
public record ProblemPage(
        String name, ProblemType type, String meaning, String remedy, List<Request> requests, Document example) {

    /** A request that may be answered so. */
    public record Request(String id, String verb, String path, String summary) {
        static Request of(DescribedOperation operation) {
            return new Request(
                    operation.id(),
                    operation.verb().toUpperCase(Locale.ROOT),
                    operation.path(),
                    operation.described().text("summary").orElse(""));
        }
    }

    static ProblemPage of(ProblemType type, ProblemGuide guide, DescribedApi api) {
        ProblemGuide.Chapter chapter = guide.of(type);
        List<Request> requests = api.operations().stream()
                .filter(each -> each.responses().has(Integer.toString(type.status())))
                .filter(each ->
                        chapter.operations().isEmpty() || chapter.operations().contains(each.id()))
                .map(Request::of)
                .toList();
        return new ProblemPage(
                ProblemGuide.name(type),
                type,
                chapter.meaning().strip(),
                chapter.remedy().strip(),
                requests,
                Problem.of(type, chapter.detail()).document());
    }

    /** For programs. */
    Document document() {
        List<Document> shown = requests.stream()
                .map(each -> Document.of("operation", each.id())
                        .with("method", each.verb())
                        .with("path", each.path()))
                .toList();
        return Document.of("type", type.uri())
                .with("title", type.title())
                .with("status", type.status())
                .with("meaning", meaning)
                .with("remedy", remedy)
                .with("requests", shown)
                .with("example", example);
    }

    /** What the page's template takes, beside the words. */
    public record Shown(
            String name,
            String uri,
            String title,
            int status,
            String meaning,
            String remedy,
            List<Request> requests,
            String example) {}

    /** In HTML. */
    Shown shown(Words words) {
        return new Shown(
                name,
                type.uri(),
                type.title(),
                type.status(),
                words.html(meaning),
                words.html(remedy),
                requests,
                words.example(example));
    }
}
