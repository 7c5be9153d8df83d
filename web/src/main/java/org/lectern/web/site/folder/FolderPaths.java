package org.lectern.web.site.folder;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.site.Addresses;

/**
 * Where the files are: the page {@code /2025/05/16/slug} is {@code 2025/05/16/slug/index.html}, so that it keeps its address on a web server.
 */
final class FolderPaths {
    private static final String INDEX = "index.html";

    private FolderPaths() {}

    /** @param path of a page, encoded */
    static String page(String path) {
        String folder = file(path);
        return folder.isEmpty() ? INDEX : folder + "/" + INDEX;
    }

    /** @param number of a part of a list, from 2 */
    static String older(String path, int number) {
        String folder = file(path);
        return (folder.isEmpty() ? "" : folder + "/") + "page/" + number + "/" + INDEX;
    }

    /** @param path of what is no page, encoded */
    static String file(String path) {
        return steps(path).stream().map(FolderPaths::name).collect(Collectors.joining("/"));
    }

    /** The path, written as the weblog itself writes it. */
    static String normal(String path) {
        String normal =
                steps(path).stream().map(step -> "/" + Addresses.segment(step)).collect(Collectors.joining());
        return path.endsWith("/") || normal.isEmpty() ? normal + "/" : normal;
    }

    static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** From one file to another, as a link. */
    static String link(String from, String to) {
        List<String> here = List.of(from.split("/"));
        List<String> there = List.of(to.split("/"));
        int common = 0;
        while (common < here.size() - 1
                && common < there.size() - 1
                && here.get(common).equals(there.get(common))) {
            common++;
        }
        List<String> link = new ArrayList<>();
        for (int i = common; i < here.size() - 1; i++) {
            link.add("..");
        }
        there.subList(common, there.size()).forEach(step -> link.add(Addresses.segment(step)));
        return String.join("/", link);
    }

    private static List<String> steps(String path) {
        return Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty())
                .map(FolderPaths::decoded)
                .toList();
    }

    /** What any file system takes: letters and digits, and the rest by its code. */
    private static String name(String step) {
        StringBuilder name = new StringBuilder(step.length());
        boolean isTaken = step.toLowerCase(Locale.ROOT).equals(INDEX) || step.startsWith(".") || step.endsWith(".");
        step.codePoints().forEach(point -> {
            boolean isFit = Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || "-_.~".indexOf(point) >= 0 && !(isTaken && point == '.');
            name.append(isFit ? Character.toString(point) : String.format(Locale.ROOT, "=%02X", point));
        });
        return name.toString();
    }
}
