package org.lectern.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.lectern.security.User;

/** A request of a test, and what was answered: a status, or 200 where it was let pass. */
public final class Exchange {
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final Map<String, Object> attributes = new HashMap<>();
    private Principal principal;
    private int status = 200;

    public Exchange(String method, String path, Map<String, String> headers) {
        this.method = method;
        this.path = path;
        this.headers = headers;
    }

    public Exchange loggedInAs(User user) {
        attributes.put("org.lectern.user", user);
        principal = user::name;
        return this;
    }

    public int status() {
        return status;
    }

    public HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getContextPath" -> "";
            case "getPathInfo" -> null;
            case "getUserPrincipal" -> principal;
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    public HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, arguments) -> {
            status = name.equals("sendRedirect") ? 302 : (int) arguments[0];
            return null;
        });
    }

    private interface Answers {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.answer(method.getName(), arguments)));
    }
}
