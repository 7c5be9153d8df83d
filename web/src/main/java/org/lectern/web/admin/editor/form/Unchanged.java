package org.lectern.web.admin.editor.form;

import java.util.Optional;

/** Tells what somebody typed from what stood in a field already: only the former changes a post. */
final class Unchanged {
    private Unchanged() {}

    /** Browsers and people change the ends of lines; where nothing else differs, the text stays as it was. */
    static Optional<String> text(String typed, Optional<String> former) {
        String unified = TypedForm.newlines(typed);
        if (former.map(TypedForm::newlines).filter(unified::equals).isPresent()) {
            return former;
        }
        return nonBlank(unified);
    }

    static Optional<String> line(String typed, Optional<String> former) {
        return former.filter(typed::equals).or(() -> nonBlank(typed.strip()));
    }

    static Optional<String> nonBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
