package org.lectern.importing.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.image.StoreImage;
import org.lectern.importing.file.Surroundings;
import org.lectern.markup.Readdressing;
import org.lectern.markup.TextParts;
import org.lectern.post.Content;
import org.lectern.post.OpenQuestions;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.Source;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.site.Addresses;

/**
 * Makes the references of imported posts lead to where things are now: pictures that came along are taken in, and links between posts follow
 * these. It can be done again at any time; what is mended needs no mending.
 */
@ApplicationScoped
public class MendReferences {
    /** The fields that hold references. */
    private static final List<String> REFERRING = List.of(PostFields.CONTENT, PostFields.IMAGES);

    /** Of a post that others change meanwhile. */
    private static final int MOST_TRIES = 5;

    private final Posts posts;
    private final StorePost storing;
    private final StoreImage images;
    private final Addresses addresses;
    private final Clock clock;

    /** For the container's proxy. */
    protected MendReferences() {
        this(null, null, null, null, null);
    }

    @Inject
    public MendReferences(Posts posts, StorePost storing, StoreImage images, Addresses addresses, Clock clock) {
        this.posts = posts;
        this.storing = storing;
        this.images = images;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Is told about each post that has references. */
    public interface Listener {
        /**
         * @param mended by what the post had, where it leads now
         * @param broken what leads nowhere, each with a reason
         * @return whether to go on
         */
        boolean mended(Post post, Map<String, String> mended, List<String> broken);
    }

    /**
     * @param run the import whose posts are to be mended
     * @param given what was imported
     * @param change who mends, and why
     * @return the paths of the pictures that posts refer to; empty if it did not come to the end
     */
    public Optional<Set<String>> mend(String run, Surroundings given, Change change, Listener listener) {
        Pictures pictures = new KeptPictures(images, change.by());
        Leading leading = new Leading(Reachable.in(posts), addresses, given, pictures);
        for (PostId id : posts.referring(run)) {
            Optional<Post> found = posts.find(id);
            boolean goesOn = found.isEmpty() || mend(found.get(), leading, change, listener);
            if (!goesOn) {
                return Optional.empty();
            }
        }
        return Optional.of(pictures.taken());
    }

    /**
     * Looks where references would lead, and changes nothing.
     *
     * @return the paths of the pictures that posts refer to; empty if it did not come to the end
     */
    public Optional<Set<String>> rehearse(RehearsedPosts rehearsed, Surroundings given, Listener listener) {
        Pictures pictures = new LookedAtPictures();
        Leading leading = new Leading(rehearsed.beside(Reachable.in(posts)), addresses, given, pictures);
        for (RehearsedPosts.Referring each : rehearsed.referring()) {
            Leading.Found found = leading.of(each.post(), each.references());
            if (!listener.mended(each.post(), found.leads(), found.broken())) {
                return Optional.empty();
            }
        }
        return Optional.of(pictures.taken());
    }

    private boolean mend(Post post, Leading leading, Change change, Listener listener) {
        Optional<Post> next = Optional.of(post);
        for (int tries = 0; next.isPresent() && tries < MOST_TRIES; tries++) {
            Post current = next.get();
            Post read = asRead(current);
            Leading.Found found = leading.of(read, references(read));
            Document mended = mended(current, rewritten(read.document(), found.leads()));
            StoreResult result = mended.equals(current.document())
                    ? new StoreResult.Stored(current)
                    : storing.replace(current, Source.rewritten(current, mended), change, clock.instant());
            if (result instanceof StoreResult.Stored) {
                return listener.mended(current, found.leads(), found.broken());
            }
            if (result instanceof StoreResult.Refused refused) {
                return listener.mended(current, Map.of(), List.of("cannot be mended: " + refused.detail()));
            }
            next = posts.find(post.id());
        }
        return listener.mended(
                post,
                Map.of(),
                next.isEmpty() ? List.of() : List.of("cannot be mended: the post is changed all the time"));
    }

    /** With what its file says, also where something else stands here. */
    private static Post asRead(Post post) {
        Document proposed = OpenQuestions.proposed(post);
        Document document = post.document();
        for (String name : REFERRING) {
            document = proposed.value(name).isPresent() ? document.withOptional(name, proposed.value(name)) : document;
        }
        return new Post(post.id(), post.version(), document);
    }

    /** What somebody wrote here stays; what the file says is mended, be it in the post or proposed to it. */
    private static Document mended(Post post, Document rewritten) {
        Set<String> typed = Source.of(post).typed(post);
        Document proposed = OpenQuestions.proposed(post);
        Document mended = post.document();
        for (String name : REFERRING) {
            Optional<Object> value = rewritten.value(name);
            if (proposed.value(name).isPresent()) {
                proposed = proposed.withOptional(name, value);
            } else if (!typed.contains(name)) {
                mended = mended.withOptional(name, value);
            }
        }
        return OpenQuestions.proposing(mended, proposed);
    }

    /** @param post with its text */
    static List<String> references(Post post) {
        List<String> before = post.document()
                .document(PostFields.SOURCE)
                .map(source -> source.texts("addresses"))
                .orElse(List.of());
        Set<String> real = real(post);
        return References.local(post.document(), before).stream()
                .filter(each -> each.startsWith("{") || real.contains(each))
                .toList();
    }

    /** What readers can follow or see. */
    private static Set<String> real(Post post) {
        Set<String> real = new HashSet<>();
        TextParts parts = post.content().map(TextParts::of).orElse(TextParts.NONE);
        parts.links().forEach(link -> real.add(link.address()));
        parts.images().forEach(image -> real.add(image.address()));
        post.document().documents(PostFields.IMAGES).forEach(image -> image.text("url")
                .ifPresent(real::add));
        return real;
    }

    private static Document rewritten(Document document, Map<String, String> leads) {
        Map<String, String> real = new HashMap<>(leads);
        real.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        Document rewritten = document;
        Optional<Document> content = document.document(PostFields.CONTENT);
        Optional<Content> text = content.flatMap(each -> each.text("source")
                .map(source -> new Content(each.text("format").orElse(Content.MARKDOWN), source)));
        Optional<Content> filled = text.flatMap(each -> filled(each, real));
        Optional<Content> changed = filled.or(() -> text)
                .flatMap(each -> Readdressing.of(each, real))
                .or(() -> filled);
        if (changed.isPresent()) {
            rewritten = rewritten.with(
                    PostFields.CONTENT,
                    content.get().with("source", changed.get().source()));
        }
        List<Document> pictures = document.documents(PostFields.IMAGES);
        if (pictures.stream()
                .anyMatch(image -> image.text("url").filter(real::containsKey).isPresent())) {
            rewritten = rewritten.with(
                    PostFields.IMAGES,
                    pictures.stream()
                            .map(image -> image.withOptional(
                                    "url", image.text("url").map(url -> real.getOrDefault(url, url))))
                            .toList());
        }
        return rewritten;
    }

    /** The signs of generators stand for addresses wherever they are; to Markdown they are no links. */
    private static Optional<Content> filled(Content content, Map<String, String> leads) {
        String source = content.source();
        for (Map.Entry<String, String> lead : leads.entrySet()) {
            source = lead.getKey().startsWith("{") ? source.replace(lead.getKey(), lead.getValue()) : source;
        }
        return source.equals(content.source()) ? Optional.empty() : Optional.of(new Content(content.format(), source));
    }
}
