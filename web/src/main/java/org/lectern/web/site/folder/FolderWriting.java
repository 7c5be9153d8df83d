package org.lectern.web.site.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.exporting.leave.FileZip;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.web.site.Answer;

/**
 * Writes one folder: the page of each post as posts are read from the store, and every other page that one of them, or of these, leads to.
 * Only those others are remembered: days, tags, and the few that there are besides.
 */
final class FolderWriting {
    private static final Pattern DATED = Pattern.compile("(/\\d{4}/)(\\d{2}/)(\\d{2}/).+");
    private static final List<String> BEGINNINGS = List.of("/", "/archive/", "/tags/", "/feed.atom");

    private final Snapshot snapshot;
    private final FolderImages images;
    private final FileZip zip;
    private final Posts posts;
    private final Addresses addresses;
    private final Set<String> known = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    FolderWriting(Snapshot snapshot, FolderImages images, FileZip zip, Posts posts, Addresses addresses) {
        this.snapshot = snapshot;
        this.images = images;
        this.zip = zip;
        this.posts = posts;
        this.addresses = addresses;
    }

    void write() throws IOException {
        BEGINNINGS.forEach(this::enqueue);
        writeWaiting();
        PostQuery query = PostQuery.visibleAt(snapshot.now()).limitedTo(PostQuery.MAX_LIMIT);
        PostPage page = posts.page(query);
        writePosts(page.posts());
        while (page.next().isPresent()) {
            page = posts.page(query.after(page.next()));
            writePosts(page.posts());
        }
    }

    private void writePosts(List<Post> some) throws IOException {
        for (Post post : some) {
            String path = addresses.path(post);
            Matcher dated = DATED.matcher(path);
            if (dated.matches()) {
                writePage(path);
                enqueue(dated.group(1));
                enqueue(dated.group(1) + dated.group(2));
                enqueue(dated.group(1) + dated.group(2) + dated.group(3));
            } else {
                enqueue(path);
            }
            writeWaiting();
        }
    }

    /** @return where it leads in the end; empty: to nothing */
    Optional<Snapshot.End> enqueue(String path) {
        Optional<Snapshot.End> end = snapshot.destination(path);
        end.map(Snapshot.End::path)
                .filter(each -> !isOfPost(each) && known.add(each))
                .ifPresent(waiting::add);
        return end;
    }

    /** Posts come by themselves. */
    private static boolean isOfPost(String path) {
        return DATED.matcher(path).matches();
    }

    /** In the order of their discovery, so that lists follow the posts that they are found by. */
    private void writeWaiting() throws IOException {
        while (!waiting.isEmpty()) {
            writePage(waiting.remove());
        }
    }

    private void writePage(String path) throws IOException {
        Optional<Answer> answer = snapshot.answer(path, "");
        if (answer.isEmpty()) {
            return;
        }
        if (!Snapshot.isPage(answer.get())) {
            zip.file(FolderPaths.file(path), answer.get().body());
            return;
        }
        Optional<Answer> part = answer;
        for (int number = 1; part.isPresent(); number++) {
            part = writePage(part.get(), path, number);
        }
    }

    /** @return the next part of a list */
    private Optional<Answer> writePage(Answer answer, String path, int number) throws IOException {
        String file = fileOf(path, number);
        Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
        Optional<Element> link = Optional.ofNullable(page.selectFirst("a[rel=next][href^=?]"));
        Optional<Answer> next =
                link.flatMap(each -> snapshot.answer(path, each.attr("href").substring(1)));
        link.ifPresent(each -> each.removeAttr("href"));
        new PageLinks(snapshot, images, this, path, file).rewrite(page);
        if (next.isPresent()) {
            link.get().attr("href", FolderPaths.link(file, fileOf(path, number + 1)));
        }
        page.outputSettings().prettyPrint(false);
        zip.text(file, page.outerHtml());
        return next;
    }

    private static String fileOf(String path, int number) {
        return number == 1 ? FolderPaths.page(path) : FolderPaths.older(path, number);
    }
}
