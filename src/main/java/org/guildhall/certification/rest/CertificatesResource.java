package org.guildhall.certification.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.guildhall.api.OpenToEverybody;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.certification.Certificate;
import org.guildhall.certification.Certificates;
import org.guildhall.certification.Serial;
import org.guildhall.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Certificates", description = "Proof that a company passed, and whether a certificate in hand is real.")
class CertificatesResource {

    private final Certificates certificates;
    private final Clock clock;

    CertificatesResource(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Schema(name = "Certificate")
    record CertificateView(
            UUID id,
            UUID applicationId,
            UUID partnerId,
            Verification certificate,

            @Schema(description = "The paper: see documents")
            UUID documentId) {}

    @Schema(name = "Verification", description = "What anybody may know who holds the paper")
    record Verification(
            @Schema(example = "GH-2026-7K3M-9QXD") String serial,

            @Schema(description = "Whether it is valid today", example = "true")
            boolean valid,

            @Schema(example = "Nordlys AS") String holder,
            @Schema(example = "Certified Partner") String programme,
            @Schema(example = "Guildhall") String issuer,
            LocalDate issuedOn,

            @Schema(description = "Last day on which it is valid")
            LocalDate expiresOn) {}

    @GetMapping("/applications/{id}/certificate")
    @RequiresScope(Scope.CERTIFICATES_READ)
    @Operation(summary = "Read an application's certificate")
    CertificateView read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return certificates
                .ofApplication(id)
                .filter(certificate -> person.mayReadPartner(certificate.partnerId()))
                .map(certificate -> new CertificateView(
                        certificate.id(),
                        certificate.applicationId(),
                        certificate.partnerId(),
                        verification(certificate),
                        certificate.documentId()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @GetMapping("/certificates/{serial}/verification")
    @OpenToEverybody
    @Operation(
            summary = "Verify a certificate",
            description = "A wrong serial number and an unknown one look the same: there is no such certificate.")
    Verification verify(@PathVariable String serial) {
        return Serial.read(serial)
                .flatMap(certificates::withSerial)
                .map(this::verification)
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.notFound(
                                        "There is no certificate with this serial number. Compare it with the paper; if it is the same, the paper is not ours.")));
    }

    private Verification verification(Certificate certificate) {
        return new Verification(
                certificate.serial().text(),
                certificate.validOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                certificate.holder(),
                certificate.programme(),
                certificate.issuer(),
                certificate.issuedOn(),
                certificate.expiresOn());
    }
}
