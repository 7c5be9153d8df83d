package org.lectern.web.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request of a test, and what was answered. */
final class Exchanged {
    private final String method;
    private final String path;
    private final Map<String, String> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;

    private Exchanged(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Exchanged of(String method, String path) {
        return new Exchanged(method, path);
    }

    static Exchanged get(String path) {
        return of("GET", path);
    }

    Exchanged with(String header, String value) {
        asked.put(header, value);
        return this;
    }

    int status() {
        return status;
    }

    String header(String name) {
        return told.getOrDefault(name, "");
    }

    Map<String, String> headers() {
        return Map.copyOf(told);
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getServletPath", "getRequestURI" -> path;
            case "getScheme" -> "http";
            case "getPathInfo", "getQueryString", "getUserPrincipal", "getSession" -> null;
            case "getHeader" -> asked.get((String) arguments[0]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setHeader" -> told.put((String) arguments[0], (String) arguments[1]);
            case "setDateHeader" ->
                told.put(
                        (String) arguments[0],
                        Dated.of(Instant.ofEpochMilli((Long) arguments[1]), true)
                                .text());
            case "getHeader" -> told.get((String) arguments[0]);
            case "containsHeader" -> told.containsKey((String) arguments[0]);
            case "getHeaders" ->
                told.containsKey((String) arguments[0]) ? List.of(told.get((String) arguments[0])) : List.of();
            case "getHeaderNames" -> List.copyOf(told.keySet());
            case "setContentType" -> told.put("Content-Type", (String) arguments[0]);
            case "getContentType" -> told.get("Content-Type");
            case "getCharacterEncoding" -> "UTF-8";
            case "setContentLength" -> told.put("Content-Length", arguments[0].toString());
            case "getOutputStream" -> new Sink();
            case "isCommitted" -> false;
            case "reset" -> {
                told.clear();
                status = 200;
                yield null;
            }
            case "getStatus" -> status;
            case "setStatus" -> {
                status = (Integer) arguments[0];
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private interface Answers {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.answer(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    private final class Sink extends ServletOutputStream {
        @Override
        public void write(int each) {
            body.write(each);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
