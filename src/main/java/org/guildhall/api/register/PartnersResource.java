package org.guildhall.api.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.api.Cursor;
import org.guildhall.api.Etags;
import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.api.RequiresScope;
import org.guildhall.api.Scope;
import org.guildhall.api.Slice;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.partners.UnknownPartner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Partners", description = "The partner register: every organisation that ever applied.")
class PartnersResource implements Refusals {

    private final Organisations organisations;
    private final Etags etags;

    PartnersResource(Organisations organisations, Etags etags) {
        this.organisations = organisations;
        this.etags = etags;
    }

    @Schema(name = "Partner")
    record PartnerView(
            UUID id,
            @Schema(example = "Nordlys AS") String legalName,

            @Schema(example = "NO 987 654 321") @Nullable String registrationNumber,

            @Schema(description = "ISO 3166-1 alpha-2", example = "NO")
            String country,

            @Schema(example = "https://nordlys.example") @Nullable
            String website,

            PartnerType partnerType,
            PartnerStatus status,

            @Schema(example = "12") @Nullable Integer yearsInBusiness,

            @Schema(example = "85") @Nullable Integer employees) {

        static PartnerView of(Organisation organisation) {
            return new PartnerView(
                    organisation.id(),
                    organisation.legalName(),
                    organisation.registrationNumber(),
                    organisation.country(),
                    organisation.website(),
                    organisation.partnerType(),
                    organisation.status(),
                    organisation.yearsInBusiness(),
                    organisation.employees());
        }
    }

    @GetMapping
    @RequiresScope(Scope.PARTNERS_READ)
    @Operation(summary = "List partners", description = "In a stable order that means nothing.")
    Slice<PartnerView> list(
            @RequestParam(required = false) @Nullable PartnerStatus status,
            @Parameter(description = "\"next\" of the part before") @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Cursor cursor = Cursor.read(after);
        return Slice.of(
                        organisations.page(status, cursor == null ? null : cursor.uuid(), limit + 1),
                        limit,
                        it -> Cursor.of(Instant.EPOCH, it.id()))
                .map(PartnerView::of);
    }

    @GetMapping("/{id}")
    @RequiresScope(Scope.PARTNERS_READ)
    @Operation(summary = "Read a partner")
    ResponseEntity<PartnerView> read(@PathVariable UUID id) {
        return etags.answer(PartnerView.of(organisations.find(id)));
    }

    @Override
    public @Nullable Problem of(Exception refusal) {
        return refusal instanceof UnknownPartner ? Problem.notFound() : null;
    }
}
