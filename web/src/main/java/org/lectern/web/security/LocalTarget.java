package org.lectern.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after the log-in: an admin page of this site, whatever was asked for. */
public record LocalTarget(String path) {
    private static final String START = "/admin/dashboard";

    public LocalTarget {
        path = isLocal(path) ? path : START;
    }

    /** The address of the log-in page that leads here afterwards. */
    String logInAddress() {
        return "/login?target=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isLocal(String path) {
        return path != null
                && (path.equals("/admin") || path.startsWith("/admin/") || path.startsWith("/admin?"))
                && path.indexOf('\\') < 0
                && !path.contains("//")
                && path.chars().allMatch(each -> each > ' ' && each < 0x7f);
    }
}
