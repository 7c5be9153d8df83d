package org.lectern.web.admin.account;

import java.util.List;

/** What a browser is, and on what, as far as it says so itself. */
record BrowserName(String text) {
    private record Sign(String sign, String name) {}

    /** In this order: most of them claim to be those below too. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    /** @param said the header {@code User-Agent} */
    static BrowserName of(String said) {
        String browser = found(BROWSERS, said);
        String system = found(SYSTEMS, said);
        return new BrowserName(browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system);
    }

    private static String found(List<Sign> signs, String said) {
        return signs.stream()
                .filter(each -> said.contains(each.sign()))
                .findFirst()
                .map(Sign::name)
                .orElse("");
    }
}
