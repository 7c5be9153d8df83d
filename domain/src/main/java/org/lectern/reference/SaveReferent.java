package org.lectern.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.document.Retyping;
import org.lectern.post.Slug;

/** Stores what a draft says of an event, a series or a person. Every slug that one had still means it. */
public final class SaveReferent {
    private final Register register;

    public SaveReferent(Register register) {
        this.register = register;
    }

    /**
     * A new one.
     *
     * @param slug unless the draft states another one
     * @return {@link ReferentResult.KeyTaken} also if something that is merged had the slug
     */
    public ReferentResult create(Slug slug, Document draft) {
        Document document = Document.of(Referent.SLUG, slug.text());
        for (var field : draft.fields().entrySet()) {
            document = document.with(field.getKey(), field.getValue());
        }
        return stored(new Referent(Referent.newId(), 0, document), register.referents()::insert);
    }

    /** What the draft does not have is gone, but for the slug and the keys; what nobody changed keeps its place and its type. */
    public ReferentResult replace(Referent former, Document draft) {
        Document wanted = Retyping.of(draft, former.document());
        Document document = former.document();
        for (String name : former.document().names()) {
            boolean stays =
                    wanted.has(name) || name.equals(Referent.SLUG) || ReferentDrafts.STATED_BY_LECTERN.contains(name);
            document = stays ? document : document.without(name);
        }
        for (var field : wanted.fields().entrySet()) {
            document = document.with(field.getKey(), field.getValue());
        }
        return stored(former.with(document), register.referents()::replace);
    }

    private interface Write {
        ReferentResult of(Referent referent);
    }

    private ReferentResult stored(Referent wanted, Write write) {
        Set<String> own = Set.copyOf(wanted.document().texts(Referent.KEYS));
        List<String> more = new ArrayList<>(wanted.slug().stream().toList());
        register.otherNames(wanted.document()).stream()
                .map(Slug::from)
                .flatMap(Optional::stream)
                .map(Slug::text)
                .forEach(more::add);
        more.removeAll(own);
        Set<String> taken = takenByOthers(wanted, more);
        if (wanted.slug().filter(taken::contains).isPresent()) {
            return new ReferentResult.KeyTaken();
        }
        more.removeAll(taken);
        ReferentResult result = write.of(wanted.withKeys(more));
        if (result instanceof ReferentResult.Stored stored) {
            register.stored(stored.referent());
        }
        return result;
    }

    private Set<String> takenByOthers(Referent wanted, List<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : register.referents().findAllHolding(keys).stream()
                        .filter(each -> !each.id().equals(wanted.id()))
                        .flatMap(each -> each.keys().stream())
                        .collect(Collectors.toSet());
    }
}
