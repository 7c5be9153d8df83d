package org.lectern.web.api.description;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.post.filter.PostFilter;

/** The classes of the API as they are compiled. */
final class Classes {
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:\\s*([a-z]+(\\|[a-z]+)+)\\s*}");

    private Classes() {}

    /** The methods that answer requests, by verb and path, like {@code get /posts/{}}. */
    static Map<String, Method> resourceMethods() {
        Map<String, Method> methods = new HashMap<>();
        ofTheApi().filter(each -> each.isAnnotationPresent(Path.class)).forEach(resource -> {
            for (Method method : resource.getMethods()) {
                verb(method).ifPresent(verb -> paths(resource, method)
                        .forEach(path -> methods.put(verb + " " + path, method)));
            }
        });
        ofTheApi().filter(each -> each.isAnnotationPresent(WebServlet.class)).forEach(servlet -> {
            for (String pattern : servlet.getAnnotation(WebServlet.class).urlPatterns()) {
                if (pattern.startsWith(ApiApplication.PATH + "/")) {
                    methods.put("get " + pattern.substring(ApiApplication.PATH.length()), reading(servlet));
                }
            }
        });
        return methods;
    }

    private static Method reading(Class<?> servlet) {
        return Arrays.stream(servlet.getDeclaredMethods())
                .filter(method -> method.getName().matches("doGet|service"))
                .findFirst()
                .orElseThrow();
    }

    /** One of each, made as a container makes its proxy; what parameters it takes, it says all the same. */
    static List<PostFilter> filters() {
        return ofTheApi()
                .filter(PostFilter.class::isAssignableFrom)
                .filter(each -> !Modifier.isAbstract(each.getModifiers()))
                .map(Classes::made)
                .toList();
    }

    private static PostFilter made(Class<?> filter) {
        try {
            Constructor<?> constructor = filter.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PostFilter) constructor.newInstance();
        } catch (ReflectiveOperationException hasNone) {
            throw new IllegalStateException(hasNone);
        }
    }

    private static Stream<Class<?>> ofTheApi() {
        try {
            java.nio.file.Path root = java.nio.file.Path.of(ApiApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            java.nio.file.Path api = root.resolve("org/lectern/web");
            try (Stream<java.nio.file.Path> files = Files.walk(api)) {
                List<String> names = files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .sorted()
                        .toList();
                return names.stream().map(Classes::loaded);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Classes.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** Several where a step of the path is one of some words: {@code {action: publish|withdraw}}. */
    private static List<String> paths(Class<?> resource, Method method) {
        String step = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        String whole = ("/" + resource.getAnnotation(Path.class).value() + step).replaceAll("/+", "/");
        Matcher choice = CHOICE.matcher(whole);
        Stream<String> paths = choice.find()
                ? Arrays.stream(choice.group(1).split("\\|")).map(word -> choice.replaceFirst(word.strip()))
                : Stream.of(whole);
        return paths.map(path -> path.replaceAll("\\{[^}]*}", "{}"))
                .map(path -> path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .toList();
    }
}
