package org.lectern.web.admin.post;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;

/** The address of the page that is asked for, for whoever shows a part of it. */
@Dependent
public class AskedAddress {
    @Produces
    @Dependent
    PostAddress address(HttpServletRequest request) {
        return PostAddress.of(request.getParameterMap());
    }
}
