package org.lectern.importing.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Surroundings;
import org.lectern.importing.source.PictureFiles;
import org.lectern.post.ImportedKeys;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.site.Addresses;

/** Finds where the references of posts lead now. */
final class Leading {
    /** Keys that the store is asked for in one question. */
    private static final int AT_ONCE = 1_000;

    /** Paths that a reference may mean, if it means no file that was given. */
    private static final int MOST_GUESSES = 9;

    private final Reachable posts;
    private final Addresses addresses;
    private final Surroundings given;
    private final Pictures pictures;

    Leading(Reachable posts, Addresses addresses, Surroundings given, Pictures pictures) {
        this.posts = posts;
        this.addresses = addresses;
        this.given = given;
        this.pictures = pictures;
    }

    /**
     * @param leads by what the post has, the addresses here
     * @param broken what leads nowhere, each with a reason
     */
    record Found(Map<String, String> leads, List<String> broken) {}

    Found of(Post post, List<String> references) {
        Document source = post.document().document(PostFields.SOURCE).orElse(Document.empty());
        SourcePath path = new SourcePath(source.text("path").orElse(""));
        List<String> before = source.texts("addresses");
        Map<String, Candidates> candidates = new LinkedHashMap<>();
        references.forEach(each -> candidates.put(each, Candidates.of(path, before, each)));
        Map<String, Post> known = known(candidates);
        Map<String, String> leads = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        candidates.forEach((reference, meant) -> {
            Optional<String> lead = picture(meant).or(() -> post(meant, known, source.text("import"))
                    .map(addresses::path)
                    .map(to -> to + meant.fragment()));
            lead.ifPresent(address -> leads.put(reference, address));
            if (lead.isEmpty()) {
                broken.add(reference + reason(meant));
            }
        });
        return new Found(leads, broken);
    }

    /** With few questions to the store for all references of a post. */
    private Map<String, Post> known(Map<String, Candidates> candidates) {
        List<String> files =
                candidates.values().stream().flatMap(this::likely).distinct().toList();
        List<String> old = candidates.values().stream()
                .flatMap(each -> each.addresses().stream())
                .distinct()
                .toList();
        Map<String, Post> known = new LinkedHashMap<>();
        for (int from = 0; from < Math.max(files.size(), old.size()); from += AT_ONCE) {
            ask(portion(files, from), portion(old, from), known);
        }
        return known;
    }

    /** The file that was given; else those that an earlier import may have brought. */
    private Stream<String> likely(Candidates meant) {
        return file(meant).map(file -> Stream.of(file.path().text())).orElseGet(() -> meant.files()
                .limit(MOST_GUESSES));
    }

    private static Set<String> portion(List<String> keys, int from) {
        return keys.stream().skip(from).limit(AT_ONCE).collect(Collectors.toSet());
    }

    private void ask(Set<String> files, Set<String> old, Map<String, Post> known) {
        for (Post post : posts.imported(new ImportedKeys(files, Set.of(), Set.of(), old, Set.of()))) {
            Document source = post.document().document(PostFields.SOURCE).orElse(Document.empty());
            boolean isPart = post.document().has(PostFields.PART_OF);
            if (!isPart) {
                source.text("path").ifPresent(path -> known.putIfAbsent("file " + path, post));
            }
            source.texts("addresses").forEach(address -> known.putIfAbsent("address " + address, post));
        }
    }

    private Optional<String> picture(Candidates meant) {
        return file(meant).filter(PictureFiles::isCalledSo).flatMap(pictures::address);
    }

    private Optional<SourceFile> file(Candidates meant) {
        return meant.files()
                .flatMap(file -> given.find(new SourcePath(file)).stream())
                .findFirst();
    }

    private Optional<Post> post(Candidates meant, Map<String, Post> known, Optional<String> run) {
        return meant.addresses().stream()
                .flatMap(address -> Optional.ofNullable(known.get("address " + address)).stream())
                .findFirst()
                .or(() -> likely(meant)
                        .flatMap(file -> Optional.ofNullable(known.get("file " + file)).stream())
                        .findFirst())
                .or(() -> meant.name().flatMap(posts::named).filter(post -> isOf(run, post) && hasName(post, meant)));
    }

    private static boolean isOf(Optional<String> run, Post post) {
        return run.isPresent()
                && post.document()
                        .document(PostFields.SOURCE)
                        .flatMap(source -> source.text("import"))
                        .equals(run);
    }

    private static boolean hasName(Post post, Candidates meant) {
        return post.slug().equals(meant.name());
    }

    private String reason(Candidates meant) {
        Optional<SourceFile> file = file(meant);
        if (file.isEmpty()) {
            return " leads to nothing in this import";
        }
        String path = file.get().path().text();
        return pictures.refusal(path)
                .map(refusal -> " is a picture that is not taken: " + refusal)
                .orElse(" is a file of a sort that Lectern does not keep");
    }
}
