package org.guildhall.notifications;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.identity.Accounts;
import org.guildhall.languages.Language;
import org.guildhall.languages.Words;
import org.guildhall.partners.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a letter: the words of its kind, poured into one layout as plain text and as HTML.
 *
 * <p>It has a template engine of its own, because the one for pages does not know plain text.
 */
@Component
class MailComposer {

    private static final String HOME = "templates/notifications/";
    private static final String MAIL = "notifications.mail.";

    private final Words words;
    private final Accounts accounts;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    MailComposer(Words words, Accounts accounts) {
        this.words = words;
        this.accounts = accounts;
        templates.setTemplateResolvers(
                Set.of(resolver("mail.html", TemplateMode.HTML), resolver("mail.txt", TemplateMode.TEXT)));
    }

    /**
     * @param reader whom the letter greets, in the language they chose, else in the one they asked in; a group of people has
     *     an empty name
     * @param reason shown as it is, when the plan shows reasons
     * @param until until when the link works, if it ends
     */
    Letter compose(MailPlan plan, Contact reader, URI link, @Nullable String reason, @Nullable Instant until) {
        return compose(plan, reader, link, reason, until, null);
    }

    /** @param unsubscribe where the reader ends mails like this one; null when they cannot */
    Letter compose(
            MailPlan plan,
            Contact reader,
            URI link,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable URI unsubscribe) {
        Locale locale = languageOf(reader);
        String kind = plan.kind();
        String subject = word(locale, kind + ".subject");
        Context context = new Context(locale);
        context.setVariable("subject", subject);
        context.setVariable("greeting", greeting(locale, reader));
        String moment = until == null ? "" : instant(locale, until);
        List<String> paragraphs =
                new ArrayList<>(List.of(word(locale, kind + ".body", moment).split("\n\n")));
        // Whoever has until a moment to act is told of it; whoever has none any more is told of that.
        ifWritten(locale, kind + (until == null ? ".final" : ".until"), moment).ifPresent(paragraphs::add);
        context.setVariable("paragraphs", paragraphs);
        List<String> reasonLines = reason == null || !plan.showsReason()
                ? List.of()
                : reason.strip().lines().toList();
        context.setVariable("reasonLines", reasonLines);
        context.setVariable("reasonTitle", reasonLines.isEmpty() ? null : word(locale, kind + ".reason"));
        context.setVariable("action", word(locale, kind + ".action"));
        context.setVariable("link", link.toString());
        context.setVariable("closing", word(locale, "closing"));
        context.setVariable("footer", word(locale, "footer." + plan.audience()));
        return letter(locale, subject, context, unsubscribe);
    }

    /** One letter that lists what several would have said. */
    Letter digest(Contact reader, List<DigestItem> items, @Nullable URI unsubscribe) {
        Locale locale = languageOf(reader);
        String subject = word(locale, "digest.subject", items.size());
        Context context = new Context(locale);
        context.setVariable("subject", subject);
        context.setVariable("greeting", greeting(locale, reader));
        context.setVariable("paragraphs", List.of(word(locale, "digest.body")));
        context.setVariable("reasonLines", List.of());
        context.setVariable(
                "items",
                items.stream()
                        .map(item -> new Line(word(locale, item.kind() + ".subject"), item.link()))
                        .toList());
        context.setVariable("closing", word(locale, "closing"));
        context.setVariable("footer", word(locale, "footer.digest"));
        return letter(locale, subject, context, unsubscribe);
    }

    /** What a mail of this kind says in its subject; empty when there is no such mail any more. */
    Optional<String> subject(String kind, Locale language) {
        return words.has(language, MAIL + kind + ".subject")
                ? Optional.of(word(language, kind + ".subject"))
                : Optional.empty();
    }

    private Letter letter(Locale locale, String subject, Context context, @Nullable URI unsubscribe) {
        context.setVariable("unsubscribe", unsubscribe == null ? null : unsubscribe.toString());
        context.setVariable("unsubscribeWord", word(locale, "unsubscribe"));
        return new Letter(
                subject, templates.process("mail.txt", context), templates.process("mail.html", context), unsubscribe);
    }

    /** A line of a digest, as its template reads it. */
    record Line(String text, String link) {}

    private Locale languageOf(Contact reader) {
        return accounts.findByMail(reader.mail())
                .flatMap(account -> accounts.language(account.id()))
                .or(() -> Language.of(reader.language()))
                .orElse(Language.ENGLISH)
                .locale();
    }

    private String greeting(Locale locale, Contact reader) {
        return reader.name().isBlank()
                ? word(locale, "greeting.staff")
                : word(locale, "greeting.person", reader.name());
    }

    private String instant(Locale locale, Instant instant) {
        return DateTimeFormatter.ofPattern(word(locale, "date"), locale)
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    private Optional<String> ifWritten(Locale locale, String key, String moment) {
        return words.has(locale, MAIL + key) ? Optional.of(word(locale, key, moment)) : Optional.empty();
    }

    private String word(Locale locale, String key, Object... arguments) {
        return words.text(locale, MAIL + key, arguments);
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
