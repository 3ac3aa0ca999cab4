package org.guildhall.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Pages as axe-core judges them: WCAG 2.2 up to level AA in the light, the contrast of colours in the dark as well. */
final class Accessibility {

    private static final List<String> LEVELS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final List<String> COLOURS = List.of("color-contrast");

    // The same elements at the same kind of address would only be judged the same again.
    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

    private static final String SETTLED = """
            () => document.readyState === 'complete' && !document.querySelector('[data-form][aria-busy=true]')
            """;
    private static final String OUTLINE = """
            () => document.querySelector('main')
              ? [document.documentElement.lang, location.pathname.replace(/[^/]*\\\\d[^/]*/g, '*'),
                 ...[...document.body.querySelectorAll('*')].map((one) => one.tagName + one.getAttribute('class'))].join()
              : ''
            """;

    private Accessibility() {}

    /** Fails with what to mend; looks at nothing but pages of the product. */
    static void check(Page page) {
        page.waitForFunction(SETTLED);
        String outline = (String) page.evaluate(OUTLINE);
        if (outline.isEmpty() || JUDGED.contains(outline)) {
            return;
        }
        expectNothing(page, "in the light", axe(page).withTags(LEVELS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        expectNothing(page, "in the dark", axe(page).withRules(COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        JUDGED.add(outline);
    }

    // Without legacy mode every judgement opens a page of its own beside the one that is looked at.
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void expectNothing(Page page, String light, AxeBuilder axe) {
        List<Rule> found = axe.analyze().getViolations();
        if (!found.isEmpty()) {
            throw new AssertionError("Expected axe to find nothing on %s %s, but:%n%s"
                    .formatted(
                            page.url(),
                            light,
                            found.stream().map(Accessibility::say).collect(Collectors.joining())));
        }
    }

    private static String say(Rule rule) {
        return "- %s: %s (%s)%n%s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getHelpUrl(),
                        rule.getNodes().stream().map(Accessibility::say).collect(Collectors.joining()));
    }

    private static String say(CheckedNode element) {
        return "    %s%n      %s%n      %s%n"
                .formatted(
                        element.getTarget(),
                        element.getHtml(),
                        element.getFailureSummary().replaceAll("\\s*\\n\\s*", " "));
    }
}
