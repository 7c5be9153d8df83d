package org.lectern.web.api.audit;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an address and its method are called: {@code DELETE /posts/{id}} is {@code posts.delete}, {@code POST /posts/{id}/publish} is {@code
 * posts.publish}.
 *
 * @param segments of the address's template
 */
record ActionName(String method, List<String> segments) {
    private static final Pattern BETWEEN = Pattern.compile("/(?![^{]*})");

    static ActionName of(ResourceInfo resource) {
        String template = path(resource.getResourceClass()) + "/"
                + Optional.ofNullable(resource.getResourceMethod().getAnnotation(Path.class))
                        .map(Path::value)
                        .orElse("");
        List<String> segments = BETWEEN.splitAsStream(template)
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .toList();
        return new ActionName(method(resource), segments);
    }

    private static String path(Class<?> type) {
        Path path = type.getAnnotation(Path.class);
        return path != null || type.getSuperclass() == null
                ? String.valueOf(path == null ? "" : path.value())
                : path(type.getSuperclass());
    }

    private static String method(ResourceInfo resource) {
        return Arrays.stream(resource.getResourceMethod().getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("GET");
    }

    boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    /** @param status of the answer: a PUT may have made something */
    String text(int status) {
        List<String> words = new ArrayList<>(
                segments.stream().filter(each -> !each.startsWith("{")).toList());
        verb(status).ifPresent(words::add);
        return String.join(".", words);
    }

    private Optional<String> verb(int status) {
        return switch (method) {
            case "POST" -> segments.size() == 1 ? Optional.of("create") : Optional.empty();
            case "PUT" -> Optional.of(status == 201 ? "create" : "replace");
            case "PATCH" -> Optional.of("change");
            case "DELETE" -> Optional.of("delete");
            default -> Optional.of("read");
        };
    }

    /** The collection and what of it is meant, as the address says: {@code people/ada}. */
    Optional<String> subject(List<String> path) {
        boolean namesOne = segments.size() > 1 && segments.get(1).startsWith("{") && path.size() > 1;
        return namesOne ? Optional.of(path.get(0) + "/" + path.get(1)) : Optional.empty();
    }
}
