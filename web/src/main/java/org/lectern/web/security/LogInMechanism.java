package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.security.Role;
import org.lectern.security.User;

/**
 * Lectern's one way in: people by the form and a session, for {@code /admin}; programs by a header, for {@code /api}. Everything else is
 * public, and passes untouched.
 */
@ApplicationScoped
public class LogInMechanism implements HttpAuthenticationMechanism {
    private final AdminEntrance admin;
    private final ApiEntrance api;

    /** For the container's proxy. */
    protected LogInMechanism() {
        this(null, null);
    }

    @Inject
    public LogInMechanism(AdminEntrance admin, ApiEntrance api) {
        this.admin = admin;
        this.api = api;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = path(request);
        if (path.startsWith("/api/")) {
            Optional<Caller> caller = api.enter(request);
            return caller.isPresent()
                    ? context.notifyContainerAboutLogin(caller.get().name(), Set.of())
                    : context.doNothing();
        }
        if (path.equals("/admin") || path.startsWith("/admin/")) {
            Optional<User> user = admin.enter(request);
            return user.isPresent()
                    ? context.notifyContainerAboutLogin(user.get().name(), groups(user.get()))
                    : admin.askToLogIn(request, response, context);
        }
        return context.doNothing();
    }

    private static Set<String> groups(User user) {
        return user.roles().stream().map(Role::text).collect(Collectors.toSet());
    }

    /** Decoded, and without the path parameters that could hide it. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }
}
