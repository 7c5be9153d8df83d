package org.lectern.importing.dump;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.talk.PhotoExplanation;

/**
 * The explained photos at the end of a post: images of the post with their captions, and no lines of its text any more. Those further up
 * stay where they are.
 *
 * @param text the lines that are left, without the empty ones around them
 * @param first the place of the first of them in the body
 * @param images as front matter states them
 */
record PostPhotos(List<String> text, int first, List<Map<String, Object>> images) {
    static PostPhotos in(List<DumpLine> body) {
        List<String> text = new ArrayList<>(body.stream().map(DumpLine::text).toList());
        List<Map<String, Object>> images = new ArrayList<>();
        for (boolean found = true; found; ) {
            List<Integer> said = lastTwo(text);
            Optional<String> caption =
                    said.size() < 2 ? Optional.empty() : PhotoExplanation.caption(text.get(said.get(0)));
            Optional<String> url =
                    caption.isEmpty() ? Optional.empty() : PhotoExplanation.address(text.get(said.get(1)));
            found = url.isPresent();
            if (found) {
                Map<String, Object> image = new LinkedHashMap<>();
                image.put("url", url.get());
                image.put("caption", caption.get());
                images.add(image);
                text.subList(said.get(1), text.size()).clear();
            }
        }
        Collections.reverse(images);
        int first = 0;
        while (first < text.size() && text.get(first).isBlank()) {
            first++;
        }
        int end = text.size();
        while (end > first && text.get(end - 1).isBlank()) {
            end--;
        }
        return new PostPhotos(List.copyOf(text.subList(first, end)), first, images);
    }

    /** The places of the last lines that are not empty, the last one first. */
    private static List<Integer> lastTwo(List<String> text) {
        List<Integer> places = new ArrayList<>();
        for (int i = text.size() - 1; i >= 0 && places.size() < 2; i--) {
            if (!text.get(i).isBlank()) {
                places.add(i);
            }
        }
        return places;
    }
}
