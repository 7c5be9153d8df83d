package org.lectern.web.admin.kind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.kind.CountUnfit;
import org.lectern.post.kind.DeclareKind;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindSchema;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.web.admin.editor.form.DeclaredField;

/** What a kind would mean as it stands in the form: its schema, the editor that it makes, and the posts that would not fit. Writes nothing. */
@Named("kindPreview")
@RequestScoped
public class KindPreview {
    private final Kinds kinds;
    private final DeclareKind declaring;
    private final CountUnfit counting;
    private final KindTexts converting;
    private final KindForm form;
    private final KindFaults faults;
    private final PrettyJson json;
    private Optional<Kind> supposed = Optional.empty();

    /** For the container's proxy. */
    protected KindPreview() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public KindPreview(
            Kinds kinds,
            DeclareKind declaring,
            CountUnfit counting,
            KindTexts converting,
            KindForm form,
            KindFaults faults,
            PrettyJson json) {
        this.kinds = kinds;
        this.declaring = declaring;
        this.counting = counting;
        this.converting = converting;
        this.form = form;
        this.faults = faults;
        this.json = json;
    }

    /** Says what is wrong with what is in the form, or shows what it means. */
    public void show() {
        List<Violation> wrong = new ArrayList<>();
        Document declaration = converting.declaration(form, wrong);
        if (wrong.isEmpty()) {
            Kind current = kinds.find(form.getKey()).orElseGet(KindPreview::nothing);
            Checked<Kind> read = declaring.suppose(current, declaration);
            if (read instanceof Checked.Right<Kind> right) {
                supposed = Optional.of(right.value());
                return;
            }
            wrong.addAll(((Checked.Wrong<Kind>) read).violations());
        }
        faults.tell(wrong, Map.of("/label", "edit:label", "/description", "edit:description"));
    }

    private static Kind nothing() {
        return new Kind("new", "", Optional.empty(), false, 0, List.of(), Optional.empty());
    }

    public boolean isShown() {
        return supposed.isPresent();
    }

    public String getSchema() {
        return supposed.map(kind -> KindSchema.of(kind, "/api/v1/kinds/" + kind.name() + "/schema"))
                .map(json::of)
                .orElse("");
    }

    /** How many posts would not fit; of a new kind there are none. */
    public CountUnfit.Count getFit() {
        return supposed.filter(kind -> !form.isFresh())
                .map(counting::of)
                .orElseGet(() -> new CountUnfit.Count(0, 0, 0, List.of()));
    }

    /** For the part of the editor that shows declared fields. */
    public List<DeclaredField> getDeclared() {
        return supposed.map(kind -> DeclaredField.of(kind.fields())).orElse(List.of());
    }

    /** For the same: nothing is filled in. */
    public Map<String, String> getValue() {
        return new AbstractMap<>() {
            @Override
            public String get(Object field) {
                return "";
            }

            @Override
            public Set<Entry<String, String>> entrySet() {
                return Set.of();
            }
        };
    }
}
