package org.lectern.web.admin.editor.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.web.admin.editor.form.TypedForm;

/**
 * What the editor's script sent.
 *
 * @param user who is at it, as the server knows
 */
public record EditorRequest(String user, Document body) {
    /** A line that has to be there. */
    public String text(String name) {
        return body.text(name).orElseThrow(() -> new MalformedRequest("'" + name + "' has to be a text."));
    }

    public long number(String name) {
        return body.number(name).orElseThrow(() -> new MalformedRequest("'" + name + "' has to be a number."));
    }

    /** Every field with a list of texts. */
    public TypedForm form() {
        Document sent =
                body.document("fields").orElseThrow(() -> new MalformedRequest("'fields' has to be an object."));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : sent.names()) {
            List<String> texts = sent.texts(name);
            if (texts.size() != sent.list(name).size()) {
                throw new MalformedRequest("Every field has to be a list of texts.");
            }
            fields.put(name, texts);
        }
        return new TypedForm(fields);
    }

    public Change change() {
        Optional<String> why = body.text("why").map(String::strip).filter(text -> !text.isEmpty());
        Change change = Change.by(user, Channel.EDITOR);
        return why.map(text -> change.because(text.substring(0, Math.min(text.length(), Change.MAX_WHY))))
                .orElse(change);
    }
}
