package org.lectern.web.admin.housekeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Sighting;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.web.admin.frame.When;
import org.lectern.web.admin.housekeeping.FindingCard.Other;

/** Makes cards of findings: with the titles of the posts, which findings know by their ids alone. */
@RequestScoped
public class FindingCards {
    private static final Pattern IMAGE_PLACE = Pattern.compile("/(?:content/source|images)#(.*?)(?: \\d+)?");
    private static final Set<String> ABOUT_POSTS = Set.of("similar-posts");

    private final Posts posts;
    private final Addresses addresses;
    private final FixForms forms;
    private final When when;

    /** For the container's proxy. */
    protected FindingCards() {
        this(null, null, null, null);
    }

    @Inject
    public FindingCards(Posts posts, Addresses addresses, FixForms forms, When when) {
        this.posts = posts;
        this.addresses = addresses;
        this.forms = forms;
        this.when = when;
    }

    public List<FindingCard> of(Check check, List<Finding> findings) {
        Set<String> ids = new HashSet<>();
        for (Finding each : findings) {
            ids.add(each.sighting().subject());
            ids.addAll(each.sighting().examples());
            if (ABOUT_POSTS.contains(check.name())) {
                ids.add(each.sighting().place());
            }
        }
        Map<String, Post> named = posts.findAllByIdText(ids).stream()
                .collect(Collectors.toMap(post -> post.id().text(), post -> post, (one, other) -> one));
        FixForms.Made made = forms.of(check);
        return findings.stream().map(each -> card(each, made, named)).toList();
    }

    private FindingCard card(Finding finding, FixForms.Made made, Map<String, Post> named) {
        Sighting sighting = finding.sighting();
        Optional<Post> post = Optional.ofNullable(named.get(sighting.subject()));
        String picture = picture(sighting, post);
        return new FindingCard(
                finding.id(),
                post.map(Post::label).orElse(sighting.subject()),
                post.map(FindingCards::edited).orElse(""),
                sighting.detail(),
                picture,
                picture.contains("//"),
                finding.state().text(),
                finding.returns() > 0,
                when.day(finding.firstSeen()),
                finding.reason().orElse(""),
                made.of(finding),
                others(sighting, named));
    }

    private static List<Other> others(Sighting sighting, Map<String, Post> named) {
        List<String> ids = new ArrayList<>(sighting.examples());
        ids.add(sighting.place());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                .map(post -> new Other(post.label(), edited(post)))
                .toList();
    }

    private static String edited(Post post) {
        return "/admin/edit?id=" + post.id().text();
    }

    /** From the site's root on, or at another site; empty where it is about no picture, or about one written out in the text. */
    private String picture(Sighting sighting, Optional<Post> post) {
        Matcher place = IMAGE_PLACE.matcher(sighting.place());
        if (!place.matches() || post.isEmpty()) {
            return "";
        }
        try {
            URI resolved = URI.create(addresses.path(post.get())).resolve(place.group(1));
            boolean isPicture =
                    resolved.getScheme() == null || resolved.getScheme().matches("https?");
            return isPicture ? resolved.toString() : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
