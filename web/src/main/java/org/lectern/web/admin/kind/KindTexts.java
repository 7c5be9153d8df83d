package org.lectern.web.admin.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.problem.Violation;
import org.lectern.web.json.JsonText;

/** Declarations of kinds as the texts of a form, and back. */
@ApplicationScoped
public class KindTexts {
    static final String NAME = "name";
    static final String LABEL = "label";
    static final String DESCRIPTION = "description";
    static final String FIELDS = "fields";

    private final FieldTexts fields;
    private final JsonText json;

    /** For the container's proxy. */
    protected KindTexts() {
        this(null, null);
    }

    @Inject
    public KindTexts(FieldTexts fields, JsonText json) {
        this.fields = fields;
        this.json = json;
    }

    static Map<String, String> texts(Kind kind) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(LABEL, kind.label());
        texts.put(DESCRIPTION, kind.description().orElse(""));
        return texts;
    }

    List<FieldRow> rows(Kind kind) {
        return KindDocument.of(kind).documents(FIELDS).stream().map(fields::row).toList();
    }

    /** With what is wrong with it before anybody looks at what it says. */
    Document declaration(KindForm form, List<Violation> faults) {
        List<Document> declared = new ArrayList<>();
        for (int i = 0; i < form.getRows().size(); i++) {
            declared.add(fields.declared(form.getRows().get(i), "/" + FIELDS + "/" + i, faults));
        }
        return Document.empty()
                .withOptional(LABEL, stated(form, LABEL))
                .withOptional(DESCRIPTION, stated(form, DESCRIPTION))
                .with(FIELDS, declared);
    }

    /** Everything about it as texts, one line for each field, so that two versions can be told apart. */
    Map<String, String> compared(Document declaration) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(LABEL, declaration.text(LABEL).orElse(""));
        texts.put(DESCRIPTION, declaration.text(DESCRIPTION).orElse(""));
        texts.put(FIELDS, declaration.documents(FIELDS).stream().map(this::line).collect(Collectors.joining("\n")));
        return texts;
    }

    private String line(Document field) {
        Document settings = field;
        for (String name : field.names()) {
            boolean isSaid = name.equals(NAME)
                    || field.value(name).isEmpty()
                    || field.value(name).get().equals(false);
            settings = isSaid ? settings.without(name) : settings;
        }
        return field.text(NAME).orElse("") + ": " + new String(json.bytes(settings), StandardCharsets.UTF_8);
    }

    private static Optional<String> stated(KindForm form, String name) {
        return Optional.ofNullable(form.getTexts().get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
