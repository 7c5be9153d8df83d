package org.lectern.web.admin.tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lectern.housekeeping.likeness.FindLikeTags;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.security.Permission;
import org.lectern.tag.CurateTags;
import org.lectern.tag.Tag;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.TagResult;
import org.lectern.tag.Tags;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Shows and stores what is known of a tag. A new one that looks like another is asked about first. */
@Named("tagPage")
@RequestScoped
public class TagPage {
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final Tags tags;
    private final TagMeanings meanings;
    private final CurateTags curating;
    private final FindLikeTags likeness;
    private final TagForm form;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    private String key = "";

    /** For the container's proxy. */
    protected TagPage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public TagPage(
            Tags tags,
            TagMeanings meanings,
            CurateTags curating,
            FindLikeTags likeness,
            TagForm form,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.tags = tags;
        this.meanings = meanings;
        this.curating = curating;
        this.likeness = likeness;
        this.form = form;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** Fills the form with the tag that the address names, whatever is known of it; without a key it is for a new one. */
    public void load() {
        if (key.length() > 200) {
            leave.refuse(404);
            return;
        }
        Tag tag = current(key);
        form.fill(key, tag.version(), TagTexts.of(tag));
    }

    public String save() {
        return save(true);
    }

    /** It was asked whether this is to be a tag of its own, and it is. */
    public String saveAnyhow() {
        return save(false);
    }

    public String saveOver() {
        form.insist();
        return save();
    }

    public void takeTheirs() {
        Tag theirs = current(form.getKey());
        form.take(theirs.version(), TagTexts.of(theirs));
    }

    private String save(boolean isToBeAsked) {
        form.forgetDifferences();
        form.setLike(List.of());
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        Optional<String> slug = form.isFresh() ? TagTexts.slug(form.getTexts()) : Optional.of(form.getKey());
        if (slug.isEmpty()) {
            return refused(List.of(new Violation("/slug", texts.get("tag.slug.needed"))));
        }
        if (form.isFresh()
                && (tags.find(slug.get()).isPresent()
                        || !meanings.meant(slug.get()).equals(slug.get()))) {
            return refused(List.of(new Violation("/slug", texts.of("tag.slug.taken", meanings.meant(slug.get())))));
        }
        if (form.isFresh() && isToBeAsked && isDoubtful(slug.get())) {
            return STAY;
        }
        Tag former = current(slug.get());
        if (!form.isFresh() && former.version() != form.getVersion()) {
            return compareWith(former);
        }
        Checked<Tag> draft = TagTexts.draft(form.getTexts(), former);
        return draft instanceof Checked.Right<Tag> right
                ? stored(former, right.value())
                : refused(((Checked.Wrong<Tag>) draft).violations());
    }

    private boolean isDoubtful(String slug) {
        form.setLike(likeness.ask(slug).map(FindLikeTags.Asked::like).orElse(List.of()).stream()
                .map(each -> new LikeTag(each.slug(), each.label(), each.posts(), each.how()))
                .toList());
        return !form.getLike().isEmpty();
    }

    private String stored(Tag former, Tag wanted) {
        boolean isNew = former.version() == 0;
        TagResult result = isNew ? curating.create(wanted) : curating.replace(wanted);
        if (result instanceof TagResult.Stored stored) {
            String slug = stored.tag().slug();
            audit.note(signedIn.name(), isNew ? "tags.create" : "tags.update", Optional.of("tags/" + slug));
            messages.doneThenNext(texts.of("tag.saved", stored.tag().label().orElse(slug)));
            return AdminPage.TAG.path()
                    + new Query().with("faces-redirect", "true").with("key", slug);
        }
        if (result instanceof TagResult.Stale stale) {
            return compareWith(stale.current());
        }
        if (result instanceof TagResult.Refused no) {
            return refused(List.of(new Violation("/synonyms", no.detail())));
        }
        form.makeFresh();
        messages.problem(texts.get("tag.gone"));
        return STAY;
    }

    private String refused(List<Violation> violations) {
        messages.violations(violations, TagTexts.PLACES);
        return STAY;
    }

    private String compareWith(Tag theirs) {
        form.compareWith(theirs.version(), TagTexts.of(theirs));
        messages.problem(texts.get("frame.stale"));
        return STAY;
    }

    private Tag current(String slug) {
        return tags.find(slug).orElseGet(() -> Tag.unknown(slug));
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null ? "" : key.strip();
    }
}
