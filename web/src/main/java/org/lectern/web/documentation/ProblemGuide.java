package org.lectern.web.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.web.api.description.FragmentText;
import org.lectern.web.problem.ProblemType;

/** What is written about each type of problem. */
@ApplicationScoped
public class ProblemGuide {
    private static final String FILE = "problems.yaml";

    private final Document written;

    public ProblemGuide() {
        try (InputStream file = ProblemGuide.class.getResourceAsStream(FILE)) {
            written = FragmentText.read(FILE, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param meaning Markdown, as is the remedy
     * @param detail of an example; may be empty
     * @param operations the ids of those that alone answer so; empty: all that answer with its status
     */
    public record Chapter(String meaning, String remedy, String detail, List<String> operations) {
        public Chapter {
            operations = List.copyOf(operations);
        }
    }

    /** The names of the types that something is written about. */
    Iterable<String> names() {
        return written.names();
    }

    Chapter of(ProblemType type) {
        Document chapter = written.document(name(type)).orElse(Document.empty());
        return new Chapter(
                chapter.text("meaning").orElse(type.title() + "."),
                chapter.text("remedy").orElse(type.remedy()),
                chapter.text("detail").orElse(""),
                chapter.texts("operations"));
    }

    /** The last step of the type's address. */
    static String name(ProblemType type) {
        return type.uri().substring(type.uri().lastIndexOf('/') + 1);
    }
}
