package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PatchFix;
import org.lectern.housekeeping.PostCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.markup.TextParts;
import org.lectern.post.PostFields;

/** Images that say nothing to those who can't see them, in the text and beside it. */
@ApplicationScoped
public class ImagesWithoutAlt implements PostCheck {
    static final String IN_TEXT = "/content/source#";
    static final String BESIDE_TEXT = "/images#";

    private final List<Fix> fixes;

    /** For the container's proxy. */
    protected ImagesWithoutAlt() {
        this(null);
    }

    @Inject
    public ImagesWithoutAlt(MendPost mending) {
        fixes = List.of(new PatchFix(
                "describe",
                "Describe the image",
                List.of(new Fix.Parameter("alt", "What the image shows", true)),
                mending,
                DescribedImage::patch));
    }

    @Override
    public String name() {
        return "images-without-alt";
    }

    @Override
    public String label() {
        return "Images without alternative text";
    }

    @Override
    public String meaning() {
        return "Who can't see an image is read its alternative text; where that is missing, or is the name of a file, they learn nothing."
                + " An image in HTML with alt=\"\" is mere decoration and counts as described.";
    }

    @Override
    public List<Fix> fixes() {
        return fixes;
    }

    @Override
    public boolean readsTexts() {
        return true;
    }

    @Override
    public List<Sighting> look(ReadPost read) {
        List<Sighting> sightings = new ArrayList<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Document image : read.post().document().documents(PostFields.IMAGES)) {
            String address = image.text("url").orElse("");
            String place = BESIDE_TEXT + numbered(address, uses);
            String alt = image.text("alt").orElse("");
            if (alt.isBlank() || isFileName(alt, address)) {
                sightings.add(sighting(read, place, "the image " + address + " " + what(alt), alt));
            }
        }
        uses.clear();
        for (TextParts.Image image : read.parts().images()) {
            String place = IN_TEXT + numbered(image.address(), uses);
            boolean isWanting =
                    image.alt().map(alt -> isFileName(alt, image.address())).orElse(true);
            if (isWanting) {
                String alt = image.alt().orElse("");
                String where = "the image " + shortened(image.address()) + " in line " + image.line() + " ";
                sightings.add(sighting(read, place, where + what(alt), alt));
            }
        }
        return sightings;
    }

    private Sighting sighting(ReadPost post, String place, String detail, String alt) {
        return Sighting.of(this, post.id(), place, detail).with("alt", alt);
    }

    private static String what(String alt) {
        return alt.isBlank() ? "has no alternative text" : "has the name of a file as its alternative text: " + alt;
    }

    /** The same image may be shown more than once. */
    static String numbered(String address, Map<String, Integer> uses) {
        int number = uses.merge(address, 1, Integer::sum);
        return shortened(address) + (number == 1 ? "" : " " + number);
    }

    private static boolean isFileName(String alt, String address) {
        return alt.length() > 4
                && alt.matches("\\S+\\.(?i:jpe?g|png|gif|webp|svg|avif|heic)")
                && address.toLowerCase(Locale.ROOT).endsWith(alt.toLowerCase(Locale.ROOT));
    }

    /** An image may be written out in its own address. */
    private static String shortened(String address) {
        return address.length() <= 300
                ? address
                : address.substring(0, 60) + "…" + Integer.toHexString(address.hashCode());
    }
}
