package org.lectern.web.admin.around;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.reference.CurateReferents;
import org.lectern.reference.MergeResult;
import org.lectern.reference.Referent;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Makes one of several events, series or people, after showing what that means. */
@Named("mergePage")
@RequestScoped
public class MergePage {
    private static final int MOST = 20;
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final AroundRoom room;
    private final CurateReferents curating;
    private final MergeForm form;
    private final HttpServletRequest request;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    /** For the container's proxy. */
    protected MergePage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public MergePage(
            AroundRoom room,
            CurateReferents curating,
            MergeForm form,
            HttpServletRequest request,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.room = room;
        this.curating = curating;
        this.form = form;
        this.request = request;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** Takes from the address what is to become one: {@code key=a&key=b}. */
    public void load() {
        List<String> keys =
                List.of(Optional.ofNullable(request.getParameterValues("key")).orElse(new String[0]));
        if (keys.size() > MOST) {
            leave.refuse(400);
            return;
        }
        List<MergeChoice> choices = new ArrayList<>();
        for (String key : keys) {
            room.register().referents().findByKey(key.strip()).map(this::choice).ifPresent(choice -> {
                if (choices.stream().noneMatch(each -> each.key().equals(choice.key()))) {
                    choices.add(choice);
                }
            });
        }
        form.offer(choices);
    }

    /** All the others into the one that was chosen to stay. */
    public String merge() {
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        form.setInto(Optional.ofNullable(request.getParameter("into")).orElse(""));
        String into = form.getInto();
        for (MergeChoice each : form.getChoices()) {
            if (!each.key().equals(into)) {
                MergeResult result = curating.merge(room.register(), each.key(), into);
                if (!isDone(result)) {
                    messages.problem(texts.of("around.merge.failed", each.name()));
                    return STAY;
                }
                String what = room.getSort().getName();
                audit.note(signedIn.name(), what + ".merge", Optional.of(what + "/" + each.key()));
            }
        }
        messages.doneThenNext(texts.of("around.merged", form.getChoices().size()));
        return room.getSort().getEditorPath()
                + new Query().with("faces-redirect", "true").with("key", into);
    }

    /** Also what somebody else merged meanwhile. */
    private static boolean isDone(MergeResult result) {
        return result instanceof MergeResult.Merged || result instanceof MergeResult.Same;
    }

    private MergeChoice choice(Referent referent) {
        List<String> facts = new ArrayList<>();
        new ReferentTexts(room.getSort(), room.register(), null)
                .of(referent.document())
                .forEach((field, text) -> {
                    if (!text.isEmpty() && !field.equals(Referent.NAME) && !field.equals(Referent.SLUG)) {
                        facts.add(texts.get("around.field." + field) + ": " + text.replace("\n", ", "));
                    }
                });
        return new MergeChoice(
                referent.slug().orElse(""),
                referent.name(),
                facts,
                room.register().usage(referent).count());
    }
}
