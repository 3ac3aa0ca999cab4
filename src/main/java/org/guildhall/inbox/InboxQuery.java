package org.guildhall.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of tasks is asked for, as it stands in the address of the page. Anything unknown in an address means the
 * default, so that an old bookmark opens something sensible.
 *
 * @param text words of the organisation, the task or its reference, as typed
 * @param page counted from 1
 */
public record InboxQuery(InboxView view, String text, When when, Urgency urgency, Sort sort, int page) {

    private static final int LONGEST_TEXT = 200;

    public static final InboxQuery OPEN = of(InboxView.OPEN);

    /** Which due and follow-up dates. */
    public enum When {
        ANY,
        OVERDUE,
        /** Due in the next seven days, overdue ones included. */
        WEEK,
        /** The follow-up date has come. */
        FOLLOW_UP,
        /** The follow-up date is still ahead. */
        PUT_ASIDE
    }

    public enum Urgency {
        ANY,
        /** More urgent than usual. */
        HIGH
    }

    public enum Sort {
        DUE,
        PRIORITY,
        OLDEST,
        NEWEST,
        ORGANISATION
    }

    public static InboxQuery of(InboxView view) {
        return new InboxQuery(view, "", When.ANY, Urgency.ANY, Sort.DUE, 1);
    }

    /** Reads the parameters of an address. */
    public static InboxQuery of(Map<String, String> parameters) {
        return new InboxQuery(
                choice(InboxView.class, parameters.get("view"), InboxView.OPEN),
                text(parameters.get("q")),
                choice(When.class, parameters.get("when"), When.ANY),
                choice(Urgency.class, parameters.get("urgency"), Urgency.ANY),
                choice(Sort.class, parameters.get("sort"), Sort.DUE),
                page(parameters.get("page")));
    }

    public InboxQuery page(int number) {
        return new InboxQuery(view, text, when, urgency, sort, number);
    }

    /** The same filters on another view. */
    public InboxQuery view(InboxView other) {
        return new InboxQuery(other, text, when, urgency, sort, 1);
    }

    /** Whether it asks for less than everything in its view. */
    public boolean narrowed() {
        return !text.isEmpty() || when != When.ANY || urgency != Urgency.ANY;
    }

    /** The address of this list, below the site's root. */
    public String path() {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/tasks");
        Map<String, String> parameters = parameters();
        parameters.keySet().forEach(name -> path.queryParam(name, "{" + name + "}"));
        return path.encode().buildAndExpand(parameters).toUriString();
    }

    /** Names and values of what differs from the default. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "view", code(view), view != InboxView.OPEN);
        put(parameters, "q", text, !text.isEmpty());
        put(parameters, "when", code(when), when != When.ANY);
        put(parameters, "urgency", code(urgency), urgency != Urgency.ANY);
        put(parameters, "sort", code(sort), sort != Sort.DUE);
        put(parameters, "page", String.valueOf(page), page > 1);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value, boolean wanted) {
        if (wanted) {
            parameters.put(name, value);
        }
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String given, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> code(one).equals(given))
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static int page(@Nullable String given) {
        try {
            return given == null ? 1 : Math.clamp(Integer.parseInt(given), 1, TaskPage.LAST);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
