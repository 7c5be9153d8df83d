package org.lectern.web.api;

import jakarta.servlet.http.HttpServletRequest;

/** The address of the next page of a list: that of this page, with another cursor. */
public final class NextLink {
    private NextLink() {}

    /**
     * As the header {@code Link} has it (RFC 8288).
     *
     * @param base the address in front of every path, without a slash at its end
     * @param path of the list below the API
     * @param cursor where the next page begins, fit to stand in an address
     */
    public static String of(HttpServletRequest request, String base, String path, String cursor) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        StringBuilder address =
                new StringBuilder(base).append(ApiApplication.PATH).append(path).append('?');
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty() && !parameter.startsWith("after=")) {
                address.append(parameter).append('&');
            }
        }
        return "<" + address.append("after=").append(cursor).toString().replace(">", "%3E") + ">; rel=\"next\"";
    }
}
