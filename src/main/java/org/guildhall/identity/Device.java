package org.guildhall.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.languages.Wording;
import org.jspecify.annotations.Nullable;

/** A browser in words its owner recognises, from the header it sends: a hint for people, never proof of anything. */
final class Device {

    // The first that occurs wins: browsers name those they descend from as well.
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "CriOS", "Chrome", "Safari",
            "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private Device() {}

    /** @param userAgent the header of that name, if it was sent */
    static Wording of(@Nullable String userAgent) {
        String sent = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, sent);
        String system = first(SYSTEMS, sent);
        if (browser == null) {
            return Wording.of("identity.device.unknown");
        }
        return system == null
                ? Wording.of("identity.device.browser", browser)
                : Wording.of("identity.device.browser-on", browser, system);
    }

    private static @Nullable String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
