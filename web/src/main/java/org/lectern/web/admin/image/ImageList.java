package org.lectern.web.admin.image;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Sifted;

/** The images, newest first; where there are very many, in the order of their ids. */
@Named("imageList")
@RequestScoped
public class ImageList {
    private static final int PAGE = 24;
    private static final int BATCH = 500;
    private static final int MOST_SORTED = 10_000;
    private static final int LONGEST = 200;
    private static final String UNUSED = "unused";

    private final Images images;
    private final Posts posts;
    private final Leave leave;

    private String words = "";
    private String which = "";
    private String after = "";
    private Sifted<Image> page = new Sifted<>(List.of(), Optional.empty(), false);

    /** @param uses in how many posts, drafts and trash included */
    public record Card(Image image, long uses) {}

    /** For the container's proxy. */
    protected ImageList() {
        this(null, null, null);
    }

    @Inject
    public ImageList(Images images, Posts posts, Leave leave) {
        this.images = images;
        this.posts = posts;
        this.leave = leave;
    }

    public void load() {
        boolean isPlace = after.isEmpty() || ImageId.parse(after).isPresent();
        if (!Set.of("", UNUSED).contains(which) || words.length() > LONGEST || !isPlace) {
            leave.refuse(400);
            return;
        }
        List<Image> all = all();
        Sifted.Source<Image> source = all.size() < MOST_SORTED ? newestFirst(all) : this::byId;
        page = Sifted.of(
                source,
                image -> image.id().text(),
                this::isWanted,
                Optional.of(after).filter(id -> !id.isEmpty()),
                PAGE);
    }

    private List<Image> byId(Optional<String> id, int limit) {
        return images.page(id.flatMap(ImageId::parse), limit);
    }

    private static Sifted.Source<Image> newestFirst(List<Image> all) {
        List<Image> sorted = all.stream()
                .sorted(Comparator.comparing(Image::uploadedAt).reversed().thenComparing(image -> image.id()
                        .text()))
                .toList();
        return (id, limit) -> {
            int from = id.map(text -> 1
                            + sorted.stream()
                                    .map(image -> image.id().text())
                                    .toList()
                                    .indexOf(text))
                    .orElse(0);
            return sorted.subList(from, Math.min(sorted.size(), from + limit));
        };
    }

    /** Up to as many as are sorted. */
    private List<Image> all() {
        List<Image> all = new ArrayList<>();
        Optional<ImageId> last = Optional.empty();
        List<Image> batch;
        do {
            batch = images.page(last, BATCH);
            all.addAll(batch);
            last = batch.isEmpty()
                    ? last
                    : Optional.of(batch.get(batch.size() - 1).id());
        } while (batch.size() == BATCH && all.size() < MOST_SORTED);
        return all;
    }

    private boolean isWanted(Image image) {
        boolean has = image.fileName().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        return has && (!which.equals(UNUSED) || uses(image) == 0);
    }

    private long uses(Image image) {
        return posts.count(PostQuery.everything()
                .matching(PostQuery.Field.IMAGE, image.id().text()));
    }

    public List<Card> getCards() {
        return page.items().stream().map(image -> new Card(image, uses(image))).toList();
    }

    public boolean isCutShort() {
        return page.isCutShort();
    }

    public String getNext() {
        return page.next().map(this::address).orElse("");
    }

    public String getFirst() {
        return after.isEmpty() ? "" : address("");
    }

    private String address(String from) {
        return AdminPage.IMAGES.path()
                + new Query().with("q", words).with("which", which).with("after", from);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = text(words);
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = text(which);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = text(after);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
