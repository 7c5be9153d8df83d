package org.lectern.importing.wordpress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All files of an export, and which of them posts use: by their parents, their addresses or their ids. */
final class MediaLibrary {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//[^\\s\"'<>\\\\)\\]]{4,2000}");
    private static final Pattern ID =
            Pattern.compile("wp-image-(\\d{1,18})|attachment_(\\d{1,18})|\\bids=[\"']([\\d,\\s]{1,10000})[\"']");

    private final Map<String, Attachment> byId = new LinkedHashMap<>();
    private final Map<String, Attachment> byAddress = new HashMap<>();
    private final Map<String, List<Attachment>> byParent = new HashMap<>();
    private final Set<String> posts = new HashSet<>();
    private final Set<String> usedIds = new HashSet<>();
    private final Set<String> usedAddresses = new HashSet<>();
    private int comments;

    void add(Wp item) {
        comments += item.comments();
        if (item.type().equals("attachment")) {
            Attachment.of(item).ifPresent(this::add);
            return;
        }
        posts.add(item.id());
        usedIds.addAll(ids(item));
        Matcher addresses = ADDRESS.matcher(item.content());
        while (addresses.find()) {
            usedAddresses.add(Attachment.key(addresses.group()));
        }
    }

    /** How many the export holds. */
    int comments() {
        return comments;
    }

    boolean isUsed(Attachment file) {
        return posts.contains(file.parent())
                || usedIds.contains(file.id())
                || usedAddresses.contains(Attachment.key(file.url()));
    }

    Optional<Attachment> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Attachment> at(String url) {
        return Optional.ofNullable(byAddress.get(Attachment.key(url)));
    }

    List<Attachment> uploadedFor(String post) {
        return byParent.getOrDefault(post, List.of());
    }

    /** Those in its text, in its galleries, its leading image, and those uploaded for it. */
    Collection<Attachment> of(Wp post) {
        Set<Attachment> all = new LinkedHashSet<>();
        Matcher addresses = ADDRESS.matcher(post.content());
        while (addresses.find()) {
            at(addresses.group()).ifPresent(all::add);
        }
        ids(post).forEach(id -> find(id).ifPresent(all::add));
        all.addAll(uploadedFor(post.id()));
        return all;
    }

    private void add(Attachment file) {
        byId.put(file.id(), file);
        byAddress.putIfAbsent(Attachment.key(file.url()), file);
        if (!file.parent().isEmpty()) {
            byParent.computeIfAbsent(file.parent(), post -> new ArrayList<>()).add(file);
        }
    }

    private static Set<String> ids(Wp post) {
        Set<String> ids = new LinkedHashSet<>(post.meta().getOrDefault("_thumbnail_id", List.of()));
        Matcher named = ID.matcher(post.content());
        while (named.find()) {
            String found =
                    named.group(1) != null ? named.group(1) : named.group(2) != null ? named.group(2) : named.group(3);
            ids.addAll(List.of(found.strip().split("[,\\s]+")));
        }
        return ids;
    }
}
