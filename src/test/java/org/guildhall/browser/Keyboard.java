package org.guildhall.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Hands that never touch a mouse: everything is reached by Tab, and shows that it is. */
final class Keyboard {

    // More than a page has stops: whoever is not there by then goes round in circles.
    private static final int PATIENCE = 120;

    private static final String SHOWS_FOCUS = """
            () => {
              const focused = document.activeElement;
              const outlined = (one) => {
                const { outlineStyle, outlineWidth } = getComputedStyle(one);
                return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
              };
              // Where a field is drawn by what surrounds it, or a button by what it holds, that carries the outline.
              const drawnBy = [...focused.children];
              for (let one = focused; one && drawnBy.length < focused.children.length + 6; one = one.parentElement) {
                drawnBy.push(one);
              }
              return focused === document.body || getComputedStyle(focused).boxShadow !== 'none' || drawnBy.some(outlined);
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs until the element has the focus. */
    void goesTo(Locator target) {
        for (int stop = 0; stop < PATIENCE && !has(target); stop++) {
            page.keyboard().press("Tab");
            if (!(boolean) page.evaluate(SHOWS_FOCUS)) {
                throw new AssertionError("Expected to see where the focus is on %s, but nothing shows it at %s"
                        .formatted(page.url(), page.evaluate("() => document.activeElement.outerHTML")));
            }
        }
        if (!has(target)) {
            throw new AssertionError("Expected %s to be reached by Tab on %s, but it was not; the focus is on %s"
                    .formatted(target, page.url(), page.evaluate("() => document.activeElement.outerHTML")));
        }
    }

    void types(Locator field, String text) {
        goesTo(field);
        page.keyboard().type(text);
    }

    /** Narrows a list that can be searched down to the option, and takes it. */
    void takes(Locator field, String option) {
        types(field, option);
        page.keyboard().press("Enter");
    }

    void ticks(Locator box) {
        goesTo(box);
        page.keyboard().press("Space");
    }

    void presses(Locator buttonOrLink) {
        goesTo(buttonOrLink);
        page.keyboard().press("Enter");
    }

    private static boolean has(Locator target) {
        return (boolean) target.evaluate("(one) => one === document.activeElement");
    }
}
