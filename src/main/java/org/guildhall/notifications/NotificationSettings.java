package org.guildhall.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.guildhall.outbox.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who writes and reads mail, and how patiently it is sent.
 *
 * @param from sender of every mail: an address, or {@code Name <address>}
 * @param partnerManagers addresses told when work of partner managers is late
 * @param complianceOfficers addresses told when work of compliance officers is late
 * @param pollInterval longest wait until a due mail is noticed; new mail is noticed at once
 * @param digest when mails collected over a day are written
 * @param bounces where mails come back that could not be delivered
 * @param lease how long one attempt may take before another sender repeats it; longer than all SMTP time-outs together
 */
@Validated
@ConfigurationProperties("guildhall.notifications")
record NotificationSettings(
        @NotBlank String from,
        @DefaultValue List<@Email @NotBlank String> partnerManagers,
        @DefaultValue List<@Email @NotBlank String> complianceOfficers,
        @NotNull @DefaultValue("5s") Duration pollInterval,
        @NotNull @DefaultValue("5m") Duration lease,
        @Valid @NotNull Backoff retry,
        @Valid @NotNull @DefaultValue DigestHour digest,
        @Valid @NotNull @DefaultValue BounceSettings bounces) {

    NotificationSettings {
        try {
            new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "Expected guildhall.notifications.from as in 'Guildhall <partners@example.com>', but found '%s'."
                            .formatted(from),
                    e);
        }
    }
}
