package org.lectern.web.api.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.LinkKind;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.PageKind;
import org.lectern.post.kind.PhotoKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;

/** The description of a site without kinds of its own, made without a container. */
final class Described {
    private Described() {}

    static Document api() {
        Kinds kinds = new Kinds(List.of(
                new EntryKind(), new LinkKind(), new NotesKind(), new PageKind(), new PhotoKind(), new TalkKind()));
        Site site = new Site("Barn notes", ZoneId.of("UTC"), Optional.empty());
        return new Description(fragments(), Classes.filters(), kinds, site).of("https://example.org");
    }

    static Fragments fragments() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(
                Path.of(Described.class.getResource("common.yaml").toURI()).getParent())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
        return new Fragments(texts);
    }

    /** By their ids. */
    static Map<String, Operation> operations(Document api) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        Operations.changed(api, (path, verb, operation) -> {
            Document item = api.document("paths").orElseThrow().document(path).orElseThrow();
            List<Document> parameters = new ArrayList<>(item.documents("parameters"));
            parameters.addAll(operation.documents("parameters"));
            List<Document> resolved =
                    parameters.stream().map(each -> resolved(api, each)).toList();
            String id = operation.text("operationId").orElse(verb + " " + path);
            if (operations.put(id, new Operation(path, verb, operation, resolved)) != null) {
                throw new IllegalStateException("Two operations have the id " + id);
            }
            return operation;
        });
        return operations;
    }

    /** What a reference leads to; everything else is itself. */
    static Document resolved(Document api, Document value) {
        return value.text("$ref").map(pointer -> at(api, pointer)).orElse(value);
    }

    static Document at(Document api, String reference) {
        Document found = api;
        for (String step : reference.substring("#/".length()).split("/")) {
            found = found.document(step.replace("~1", "/").replace("~0", "~"))
                    .orElseThrow(() -> new IllegalStateException("Nothing is at " + reference));
        }
        return found;
    }

    /** Every document within, with a pointer to it. */
    static void each(Document document, String pointer, BiConsumer<String, Document> use) {
        use.accept(pointer, document);
        document.fields().forEach((name, value) -> {
            String step = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            List<?> all = value instanceof List<?> list ? list : List.of();
            if (value instanceof Document nested) {
                each(nested, step, use);
            }
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) instanceof Document nested) {
                    each(nested, step + "/" + i, use);
                }
            }
        });
    }

    record Operation(String path, String verb, Document described, List<Document> parameters) {
        /** Without what the parameters of the path are called: it matters to readers alone. */
        String place() {
            return verb + " " + path.replaceAll("\\{[^}]*}", "{}");
        }
    }
}
