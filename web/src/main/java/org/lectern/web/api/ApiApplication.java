package org.lectern.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The public API; its resources and providers are found by their annotations. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {
    public static final String PATH = "/api/v1";
}
