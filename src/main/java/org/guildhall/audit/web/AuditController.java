package org.guildhall.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.audit.AuditEntry;
import org.guildhall.audit.AuditTrail;
import org.guildhall.audit.AuditedPartner;
import org.guildhall.partners.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/audit")
class AuditController {

    private final AuditTrail trail;
    private final Organisations organisations;

    AuditController(AuditTrail trail, Organisations organisations) {
        this.trail = trail;
        this.organisations = organisations;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("partners", trail.partners().stream().map(this::row).toList());
        return "audit/list";
    }

    @GetMapping("/programme")
    String programme(Model model) {
        model.addAttribute(
                "entries", trail.ofProgramme().stream().map(EntryRow::of).toList());
        return "audit/programme";
    }

    @GetMapping("/sign-ins")
    String signIns(Model model) {
        model.addAttribute(
                "entries", trail.ofSignIns().stream().map(EntryRow::of).toList());
        return "audit/sign-ins";
    }

    @GetMapping("/{partnerId}")
    String trail(@PathVariable UUID partnerId, Model model) {
        List<AuditEntry> entries = trail.ofPartner(partnerId);
        if (entries.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The trail has nothing about such a partner.");
        }
        model.addAttribute("organisation", organisations.find(partnerId).legalName());
        model.addAttribute("entries", entries.stream().map(EntryRow::of).toList());
        return "audit/trail";
    }

    private PartnerRow row(AuditedPartner partner) {
        return new PartnerRow(
                partner.partnerId(),
                organisations.find(partner.partnerId()).legalName(),
                partner.entries(),
                partner.latest());
    }

    /** A partner in the list. */
    record PartnerRow(UUID partnerId, String organisation, long entries, Instant lastAt) {}

    /** An entry as the page shows it. */
    record EntryRow(
            long position,
            Instant at,
            @Nullable String subject,
            String actor,
            String kind,
            String what,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            @Nullable String modelVersion) {

        static EntryRow of(AuditEntry entry) {
            return new EntryRow(
                    entry.position(),
                    entry.at(),
                    entry.subject(),
                    entry.actor().name(),
                    entry.actor().kind().name(),
                    entry.title(),
                    AuditEntry.inWords(entry.before()),
                    AuditEntry.inWords(entry.after()),
                    entry.reason(),
                    entry.actor().modelVersion());
        }
    }
}
