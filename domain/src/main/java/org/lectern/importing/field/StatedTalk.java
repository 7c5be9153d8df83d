package org.lectern.importing.field;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.talk.EventStatement;
import org.lectern.importing.talk.LabelledLines;
import org.lectern.importing.talk.PersonNames;
import org.lectern.importing.talk.TalkLinks;
import org.lectern.importing.talk.TalkTitle;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;

/**
 * The event and the talk as title and text state them, where front matter does not. An entry is about neither: {@link StatedKind} would have
 * made it another kind.
 */
final class StatedTalk implements CoreField {
    private static final String TITLE = "title";
    private static final String SPEAKERS = "speakers";

    @Override
    public void read(Gathering post) {
        boolean isEntry = post.value(PostFields.KIND).equals(Optional.of("entry"));
        Optional<EventStatement> said = isEntry ? Optional.empty() : EventStatement.in(post.text());
        if (said.isEmpty()) {
            return;
        }
        if (post.value(PostFields.EVENT).isEmpty()) {
            Optional<Document> titled = said.get().isOfOneTalk() ? Optional.empty() : TitledGathering.of(post);
            post.read(PostFields.EVENT, titled.orElseGet(said.get().event()::document));
            if (titled.isEmpty() && !said.get().event().isNumbered()) {
                post.doubt(
                        PostFields.EVENT,
                        "the text names neither its year nor its number: a gathering of the same name on another day would be the same event");
            }
        }
        boolean isDerived = "derived".equals(post.ways().get(PostFields.KIND));
        if (!said.get().isOfOneTalk() && isDerived) {
            post.doubt(
                    "parts",
                    "the text says that it is about a whole event, and not where one talk ends and the next begins");
        } else if (post.value(PostFields.KIND).equals(Optional.of("talk"))) {
            talk(post, said.get());
        }
    }

    private static void talk(Gathering post, EventStatement said) {
        Document stated = (Document) post.value(PostFields.TALK).orElse(Document.empty());
        Document talk = named(post, said, stated);
        Optional<String> full =
                LabelledLines.fullTitle(post.text()).filter(text -> text.length() <= PostLimits.MAX_TITLE);
        talk = talk.has("fullTitle") ? talk : talk.withOptional("fullTitle", full);
        PersonNames presenting = LabelledLines.speakers(post.text());
        if (!talk.has(SPEAKERS)) {
            talk = withSpeakers(talk, presenting.names());
        }
        TalkLinks links = TalkLinks.in(post.text());
        for (var link : links.byField().entrySet()) {
            talk = talk.has(link.getKey()) ? talk : talk.with(link.getKey(), link.getValue());
        }
        links.doubts().forEach(doubt -> post.doubt(PostFields.TALK, doubt));
        boolean isOfTitle = !talk.value(TITLE).equals(stated.value(TITLE));
        if (isOfTitle) {
            post.derived(PostFields.TALK, talk);
        } else if (!talk.equals(stated)) {
            post.read(PostFields.TALK, talk);
        }
    }

    /** Title and speakers of the post's title, if neither is stated otherwise. */
    private static Document named(Gathering post, EventStatement said, Document stated) {
        Optional<String> text = post.value(PostFields.TITLE).map(Object::toString);
        if (text.isEmpty() || stated.has(TITLE) || stated.has(SPEAKERS)) {
            return stated;
        }
        TalkTitle title = TalkTitle.of(text.get(), said.event());
        title.doubts().forEach(doubt -> post.doubt(PostFields.TALK, doubt));
        return withSpeakers(
                stated.withOptional(TITLE, title.talk()), title.speakers().names());
    }

    private static Document withSpeakers(Document talk, List<String> names) {
        return talk.withOptional(SPEAKERS, NamedValue.list(names).filter(speakers -> !speakers.isEmpty()));
    }
}
