package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.problem.Checked;

/** Says in which language posts are. */
@ApplicationScoped
public class SetLanguage implements BulkOperation {
    @Override
    public String name() {
        return "set-language";
    }

    @Override
    public String label() {
        return "Set the language";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("language"));
        String language = parameters.text("language");
        try {
            new Locale.Builder().setLanguageTag(language);
        } catch (IllformedLocaleException malformed) {
            parameters.fault("language", "is no language tag (BCP 47) such as en, nl or pt-BR");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, document.with(PostFields.LANGUAGE, language)))
                : Checked.wrong(parameters.faults());
    }
}
