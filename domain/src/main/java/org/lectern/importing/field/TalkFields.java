package org.lectern.importing.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;

/** The event that the post is about, and the talk, if it is about one. */
final class TalkFields implements CoreField {
    private static final List<String> TEXTS =
            List.of("title", "fullTitle", "abstract", "slides", "video", "repository", "language");

    @Override
    public void read(Gathering post) {
        for (Field field : post.stated("event")) {
            Optional<Document> event = NamedValue.of(field.value());
            event.ifPresentOrElse(
                    named -> {
                        post.take(field);
                        post.read(PostFields.EVENT, named);
                    },
                    () -> post.warn("its event has no name; it is kept as an attribute"));
        }
        Document talk = talk(post);
        if (post.value(PostFields.KIND).equals(Optional.of("talk"))) {
            talk = beside(post, talk);
        }
        if (!talk.isEmpty()) {
            post.read(PostFields.TALK, talk);
        }
    }

    private static Document talk(Gathering post) {
        for (Field field : post.stated("talk")) {
            Optional<Document> talk = field.value() instanceof Map<?, ?> map ? talk(map) : Optional.empty();
            if (talk.isPresent()) {
                post.take(field);
                return talk.get();
            }
            post.warn("its talk is no map of a title, speakers and so on; it is kept as an attribute");
        }
        return Document.empty();
    }

    /** Empty if one of its fields is of another shape. */
    private static Optional<Document> talk(Map<?, ?> map) {
        Document talk = Document.empty();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            String name = String.valueOf(field.getKey());
            Optional<?> value = Optional.ofNullable(field.getValue());
            if (value.isPresent() && name.equals("speakers")) {
                value = NamedValue.list(value.get());
            } else if (value.isPresent()) {
                value = TEXTS.contains(name) ? Words.text(value.get()) : value.map(FrontMatter::plain);
            }
            if (value.isEmpty() && field.getValue() != null) {
                return Optional.empty();
            }
            talk = value.isPresent() ? talk.with(AttributeNames.storable(name), value.get()) : talk;
        }
        return Optional.of(talk);
    }

    /** A post that is a talk may state the talk's fields among its own. */
    private static Document beside(Gathering post, Document talk) {
        Document result = talk;
        for (Field field : post.stated("speakers", "speaker")) {
            Optional<List<Document>> speakers = NamedValue.list(field.value());
            if (speakers.isPresent() && !result.has("speakers")) {
                post.take(field);
                result = result.with("speakers", speakers.get());
            }
        }
        for (String name : List.of("abstract", "slides", "video", "repository")) {
            for (Field field : post.stated(name)) {
                Optional<String> text = Words.text(field.value());
                if (text.isPresent() && !result.has(name)) {
                    post.take(field);
                    result = result.with(name, text.get());
                }
            }
        }
        return result;
    }
}
