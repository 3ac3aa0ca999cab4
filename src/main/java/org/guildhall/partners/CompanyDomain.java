package org.guildhall.partners;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The internet domain of a company, as its website or a mail address says it. */
public final class CompanyDomain {

    /** Mail for everybody: says nothing of whom it belongs to. */
    private static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.de",
            "hotmail.com",
            "hotmail.de",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.de",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "gmx.com",
            "gmx.at",
            "gmx.ch",
            "web.de",
            "freenet.de",
            "t-online.de",
            "posteo.de",
            "mailbox.org",
            "proton.me",
            "protonmail.com",
            "protonmail.ch",
            "mail.ru",
            "yandex.ru",
            "yandex.com",
            "qq.com",
            "163.com",
            "126.com",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "libero.it",
            "seznam.cz",
            "wp.pl",
            "o2.pl",
            "zoho.com",
            "fastmail.com",
            "hey.com",
            "tutanota.com",
            "bluewin.ch",
            "mail.com");

    private CompanyDomain() {}

    /** The domain of a website or mail address, without {@code www}; empty for what everybody may have. */
    public static Optional<String> of(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        String host = address.toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^[^/]*@", "")
                .replaceFirst("[/:?#].*$", "")
                .replaceFirst("\\.$", "")
                .replaceFirst("^www\\.", "");
        return FREE_MAIL.contains(host) || host.indexOf('.') < 1 ? Optional.empty() : Optional.of(host);
    }
}
