package org.lectern.web.admin.around;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lectern.reference.Referent;
import org.lectern.reference.Usage;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.Query;

/** Who refers to the event, the series or the person in the form, and what is merged into it. */
@Named("referentUse")
@RequestScoped
public class ReferentUse {
    private final AroundRoom room;
    private final ReferentForm form;
    private Optional<Known> known = Optional.empty();

    private record Known(Usage usage, List<Merged> merged) {}

    /** One that is merged into it. @param key of it as it was, by which it can be itself again */
    public record Merged(String key, String name) {}

    /** @param path of its editor */
    public record Referrer(String path, String title) {}

    /** For the container's proxy. */
    protected ReferentUse() {
        this(null, null);
    }

    @Inject
    public ReferentUse(AroundRoom room, ReferentForm form) {
        this.room = room;
        this.form = form;
    }

    public long getCount() {
        return known().usage().count();
    }

    public List<Referrer> getSome() {
        return known().usage().some().stream()
                .map(each -> new Referrer(path(each), each.title()))
                .toList();
    }

    /** The list of all of them. */
    public String getAllPath() {
        return switch (room.getSort()) {
            case SERIES ->
                AdminPage.EVENTS.path() + new Query().with("q", form.getTexts().getOrDefault(Referent.NAME, ""));
            case EVENTS -> AdminPage.POSTS.path() + new Query().with("event", form.getKey());
            case PEOPLE -> AdminPage.POSTS.path() + new Query().with("person", form.getKey());
        };
    }

    public List<Merged> getMerged() {
        return known().merged();
    }

    public boolean isDeletable() {
        return getCount() == 0 && getMerged().isEmpty();
    }

    private String path(Usage.Referrer referrer) {
        return room.getSort() == Around.SERIES
                ? AdminPage.EVENT.path() + new Query().with("key", referrer.id())
                : AdminPage.EDIT.path() + new Query().with("id", referrer.id());
    }

    private Known known() {
        if (known.isEmpty()) {
            known = Optional.of(room.register()
                    .referents()
                    .findByKey(form.getKey())
                    .map(this::known)
                    .orElseGet(() -> new Known(new Usage(0, "", List.of()), List.of())));
        }
        return known.get();
    }

    private Known known(Referent referent) {
        List<Merged> merged = room.register().referents().findAllMergedInto(referent.id()).stream()
                .map(each -> new Merged(each.ownSlug().orElseGet(each::idText), each.name()))
                .toList();
        return new Known(room.register().usage(referent), merged);
    }
}
