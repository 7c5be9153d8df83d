package org.lectern.housekeeping.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.housekeeping.ReadPost;
import org.lectern.markup.TextParts;
import org.lectern.post.PostFields;

/** The links of a post: those in its text, and those beside it. */
public final class PostLinks {
    private PostLinks() {}

    /** Where each link stands first, in words, by its address as it is written. */
    public static Map<String, String> of(ReadPost read) {
        Map<String, String> links = new LinkedHashMap<>();
        for (TextParts.Link link : read.parts().links()) {
            links.putIfAbsent(link.address(), "in line " + link.line());
        }
        read.post().document().texts(PostFields.LINKS).forEach(link -> links.putIfAbsent(link, "among its links"));
        return links;
    }

    /** Within a finding's place: an address may be as long as it likes. */
    public static String place(String address) {
        return "#" + (address.length() <= 500 ? address : address.substring(0, 200) + '…' + address.hashCode());
    }
}
