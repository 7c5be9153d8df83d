package org.lectern.web.api.description;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemType;

/** The problems that there are: their types as a schema, and one response for each status, with an example of each type. */
final class ProblemComponents {
    private ProblemComponents() {}

    /** The name of the response of that status. */
    static String response(int status) {
        return "Problem" + status;
    }

    static Document addedTo(Document description) {
        Document typed =
                Operations.withComponents(description, "schemas", schemas -> schemas.with("ProblemType", types()));
        Set<String> used = References.in(description);
        return Operations.withComponents(typed, "responses", responses -> withResponses(responses, used));
    }

    private static Document types() {
        List<Document> all = Arrays.stream(ProblemType.values())
                .map(type -> Document.of("const", type.uri())
                        .with("title", type.title())
                        .with("description", "With status " + type.status() + "."))
                .toList();
        return Document.of("title", "Types of problems")
                .with("description", "Each is the address of a page about it. New ones may come.")
                .with("type", "string")
                .with("format", "uri-reference")
                .with("oneOf", all);
    }

    /** Those alone that an operation answers with. */
    private static Document withResponses(Document responses, Set<String> used) {
        Document all = responses;
        for (ProblemType type : ProblemType.values()) {
            String name = response(type.status());
            boolean isUsed = used.contains("#/components/responses/" + name);
            all = isUsed && !all.has(name) ? all.with(name, response(types(type.status()))) : all;
        }
        return all;
    }

    private static List<ProblemType> types(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
    }

    private static Document response(List<ProblemType> types) {
        Document examples = Document.empty();
        for (ProblemType type : types) {
            examples = examples.with(
                    name(type),
                    Document.of("summary", type.title())
                            .with("value", Problem.of(type, "").document()));
        }
        Document media = Document.of("schema", StandardAnswers.reference("schemas/Problem"))
                .with("examples", examples);
        String titles = types.stream().map(ProblemType::title).collect(Collectors.joining("; or: "));
        return Document.of("description", titles + ".").with("content", Document.of(Problem.MEDIA_TYPE, media));
    }

    /** The last step of the type's address. */
    static String name(ProblemType type) {
        return type.uri().substring(type.uri().lastIndexOf('/') + 1);
    }
}
