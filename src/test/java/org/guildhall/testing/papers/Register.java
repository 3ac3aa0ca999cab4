package org.guildhall.testing.papers;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildhall.partners.Contact;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerStatus;
import org.guildhall.partners.PartnerType;
import org.guildhall.partners.Party;

/** Puts organisations into the stand-in for the partner register. */
public final class Register {

    private final Organisations organisations;

    Register(Organisations organisations) {
        this.organisations = organisations;
    }

    /** An organisation in onboarding with one contact and one authorised signatory. */
    public UUID organisation(String legalName, String contact, String signatory) {
        UUID id = UUID.randomUUID();
        status(id, legalName, PartnerStatus.ONBOARDING);
        when(organisations.contact(id)).thenReturn(new Contact(contact, "contact@example.com"));
        when(organisations.parties(id))
                .thenReturn(List.of(
                        Party.company(legalName, "DE", null),
                        Party.beneficialOwner("Olga Owner", null, "DE", BigDecimal.valueOf(100)),
                        Party.authorisedSignatory(signatory, Party.Personalia.NONE, "Managing director")));
        doAnswer(call -> {
                    status(id, legalName, call.getArgument(1));
                    return null;
                })
                .when(organisations)
                .changeStatus(eq(id), any(), any(), any());
        return id;
    }

    private void status(UUID id, String legalName, PartnerStatus status) {
        var organisation =
                new Organisation(id, legalName, "HRB 90210", "DE", null, PartnerType.values()[0], status, 7, 42);
        when(organisations.find(id)).thenReturn(organisation);
        when(organisations.lock(id)).thenReturn(organisation);
    }
}
