package org.lectern.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.document.Document;
import org.lectern.document.Retyping;
import org.lectern.person.Person;
import org.lectern.post.Slug;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

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
        document = document.withAll(draft);
        return stored(new Referent(Referent.newId(), 0, document), List.of(), register.referents()::insert);
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
        document = document.withAll(wanted);
        return stored(former.with(document), register.otherNames(former.document()), register.referents()::replace);
    }

    private interface Write {
        ReferentResult of(Referent referent);
    }

    /** @param known names that it has already: one that means another since long ago is no obstacle to a change */
    private ReferentResult stored(Referent wanted, List<String> known, Write write) {
        Set<String> own = Set.copyOf(wanted.document().texts(Referent.KEYS));
        List<String> names = register.otherNames(wanted.document());
        List<String> more = new ArrayList<>(wanted.slug().stream().toList());
        wanted.document().text(Referent.NAME).flatMap(SaveReferent::key).ifPresent(more::add);
        names.stream().map(SaveReferent::key).flatMap(Optional::stream).forEach(more::add);
        more.removeAll(own);
        Map<String, Referent> taken = takenByOthers(wanted, more);
        if (wanted.slug().filter(taken::containsKey).isPresent()) {
            return new ReferentResult.KeyTaken();
        }
        List<Violation> violations = namesTaken(names, known, taken);
        if (!violations.isEmpty()) {
            return new ReferentResult.NamesTaken(violations);
        }
        more.removeAll(taken.keySet());
        ReferentResult result = write.of(wanted.withKeys(more));
        if (result instanceof ReferentResult.Stored stored) {
            register.stored(stored.referent());
        }
        return result;
    }

    private static Optional<String> key(String name) {
        return Slug.from(name).map(Slug::text);
    }

    private List<Violation> namesTaken(List<String> names, List<String> known, Map<String, Referent> taken) {
        return IntStream.range(0, names.size())
                .filter(i -> !known.contains(names.get(i)))
                .boxed()
                .flatMap(i -> key(names.get(i))
                        .flatMap(key -> Optional.ofNullable(taken.get(key)))
                        .map(holder ->
                                new Violation(Pointer.step(Pointer.step("", Person.ALIASES), i), meansAlready(holder)))
                        .stream())
                .toList();
    }

    private String meansAlready(Referent holder) {
        return "means the " + register.singular() + " '"
                + holder.ownSlug().orElseGet(holder::idText) + "' (" + holder.name()
                + ") already; leave it out, or merge the two";
    }

    /** By the key that they have. */
    private Map<String, Referent> takenByOthers(Referent wanted, List<String> keys) {
        Map<String, Referent> taken = new HashMap<>();
        if (!keys.isEmpty()) {
            register.referents().findAllHolding(keys).stream()
                    .filter(each -> !each.id().equals(wanted.id()))
                    .forEach(each -> each.keys().forEach(key -> taken.putIfAbsent(key, each)));
        }
        return taken;
    }
}
