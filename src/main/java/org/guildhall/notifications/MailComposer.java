package org.guildhall.notifications;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a letter: the words of its kind, poured into one layout as plain text and as HTML.
 *
 * <p>It has a template engine of its own, because the one for pages knows neither plain text nor these words.
 */
@Component
class MailComposer {

    private static final String HOME = "templates/notifications/";
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", LANGUAGE).withZone(ZoneOffset.UTC);

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    MailComposer() {
        words.setBasename(HOME + "mail");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        templates.setTemplateEngineMessageSource(words);
        templates.setTemplateResolvers(
                Set.of(resolver("mail.html", TemplateMode.HTML), resolver("mail.txt", TemplateMode.TEXT)));
    }

    /**
     * @param name whom the letter greets; empty for a group of people
     * @param reason shown as it is, when the plan shows reasons
     * @param until until when the link works, if it ends
     */
    Letter compose(MailPlan plan, String name, URI link, @Nullable String reason, @Nullable Instant until) {
        return compose(plan, name, link, reason, until, null);
    }

    /** @param unsubscribe where the reader ends mails like this one; null when they cannot */
    Letter compose(
            MailPlan plan,
            String name,
            URI link,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable URI unsubscribe) {
        String kind = plan.kind();
        String subject = word(kind + ".subject");
        Context context = new Context(LANGUAGE);
        context.setVariable("subject", subject);
        context.setVariable("greeting", name.isBlank() ? word("greeting.staff") : word("greeting.person", name));
        context.setVariable(
                "paragraphs",
                List.of(word(kind + ".body", until == null ? "" : INSTANT.format(until))
                        .split("\n\n")));
        List<String> reasonLines = reason == null || !plan.showsReason()
                ? List.of()
                : reason.strip().lines().toList();
        context.setVariable("reasonLines", reasonLines);
        context.setVariable("reasonTitle", reasonLines.isEmpty() ? null : word(kind + ".reason"));
        context.setVariable("action", word(kind + ".action"));
        context.setVariable("link", link.toString());
        context.setVariable("closing", word("closing"));
        context.setVariable("footer", word("footer." + plan.audience()));
        return letter(subject, context, unsubscribe);
    }

    /** One letter that lists what several would have said. */
    Letter digest(String name, List<DigestItem> items, @Nullable URI unsubscribe) {
        String subject = word("digest.subject", items.size());
        Context context = new Context(LANGUAGE);
        context.setVariable("subject", subject);
        context.setVariable("greeting", name.isBlank() ? word("greeting.staff") : word("greeting.person", name));
        context.setVariable("paragraphs", List.of(word("digest.body")));
        context.setVariable("reasonLines", List.of());
        context.setVariable(
                "items",
                items.stream()
                        .map(item -> new Line(word(item.kind() + ".subject"), item.link()))
                        .toList());
        context.setVariable("closing", word("closing"));
        context.setVariable("footer", word("footer.digest"));
        return letter(subject, context, unsubscribe);
    }

    /** What a mail of this kind says in its subject; empty when there is no such mail any more. */
    Optional<String> subject(String kind, Locale language) {
        return Optional.ofNullable(words.getMessage(kind + ".subject", null, null, language));
    }

    private Letter letter(String subject, Context context, @Nullable URI unsubscribe) {
        context.setVariable("unsubscribe", unsubscribe == null ? null : unsubscribe.toString());
        context.setVariable("unsubscribeWord", word("unsubscribe"));
        return new Letter(
                subject, templates.process("mail.txt", context), templates.process("mail.html", context), unsubscribe);
    }

    /** A line of a digest, as its template reads it. */
    record Line(String text, String link) {}

    private String word(String key, Object... arguments) {
        return words.getMessage(key, arguments, LANGUAGE);
    }

    private static ClassLoaderTemplateResolver resolver(String name, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailComposer.class.getClassLoader());
        resolver.setPrefix(HOME);
        resolver.setResolvablePatterns(Set.of(name));
        resolver.setTemplateMode(mode);
        resolver.setForceTemplateMode(true);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
