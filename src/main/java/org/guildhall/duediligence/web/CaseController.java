package org.guildhall.duediligence.web;

import java.util.List;
import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCase;
import org.guildhall.duediligence.DueDiligenceCases;
import org.guildhall.duediligence.UnknownCase;
import org.guildhall.languages.Words;
import org.guildhall.partners.Country;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One page with everything about the due diligence of an application. */
@Controller
class CaseController {

    private final DueDiligenceCases cases;
    private final Organisations organisations;
    private final List<CaseSection> sections;
    private final Words words;

    CaseController(DueDiligenceCases cases, Organisations organisations, List<CaseSection> sections, Words words) {
        this.cases = cases;
        this.organisations = organisations;
        this.sections = List.copyOf(sections);
        this.words = words;
    }

    /** Head of the page. */
    record Head(DueDiligenceCase dueDiligence, String organisation, String country, PartnerType partnerType) {}

    /** A section with what it shows. */
    record Shown(String id, Object view) {}

    @GetMapping("/cases/{applicationId}/due-diligence")
    String show(@PathVariable UUID applicationId, Model model) {
        DueDiligenceCase current = cases.get(applicationId);
        model.addAttribute("head", head(current));
        model.addAttribute(
                "sections",
                sections.stream()
                        .map(section -> new Shown(section.id(), section.view(current)))
                        .toList());
        return "duediligence/case";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String handle(UnknownCase notBegun) {
        return "duediligence/none";
    }

    private Head head(DueDiligenceCase current) {
        Organisation organisation = organisations.find(current.partnerId());
        return new Head(
                current,
                organisation.legalName(),
                Country.name(organisation.country(), words.locale()),
                organisation.partnerType());
    }
}
