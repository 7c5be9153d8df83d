package org.lectern.web.site;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lectern.site.Site;

/** Fills in the weblog's templates, which escape by default and reach nothing but the records that they are given. */
@ApplicationScoped
public class Templates {
    private final PebbleEngine engine;
    private final Map<String, Object> everywhere;

    /** For the container's proxy. */
    protected Templates() {
        engine = null;
        everywhere = Map.of();
    }

    @Inject
    public Templates(Site site, Assets assets) {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("org/lectern/web/site");
        loader.setSuffix(".html");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .defaultLocale(Locale.ENGLISH)
                .methodAccessValidator(Templates::isModel)
                .build();
        everywhere = Map.of("site", site.title(), "style", assets.path("site.css"), "icon", assets.path("icon.svg"));
    }

    public String html(String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(everywhere);
        all.putAll(model);
        StringWriter html = new StringWriter(16_384);
        try {
            engine.getTemplate(template).evaluate(html, all);
        } catch (IOException brokenTemplate) {
            throw new UncheckedIOException(brokenTemplate);
        }
        return html.toString();
    }

    private static boolean isModel(Object object, Method method) {
        boolean isLoop = object.getClass().getPackageName().equals("io.pebbletemplates.pebble.node");
        return method.getParameterCount() == 0 && (isLoop || object.getClass().isRecord());
    }
}
