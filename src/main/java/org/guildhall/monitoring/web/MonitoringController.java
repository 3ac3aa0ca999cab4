package org.guildhall.monitoring.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.monitoring.Incidents;
import org.guildhall.monitoring.InstanceFilter;
import org.guildhall.monitoring.InstanceView;
import org.guildhall.monitoring.Instances;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every running and finished journey, its diagram, and what is stuck. */
@Controller
class MonitoringController {

    private final Instances instances;
    private final Incidents incidents;
    private final ObjectMapper json;
    private final Words words;

    MonitoringController(Instances instances, Incidents incidents, ObjectMapper json, Words words) {
        this.instances = instances;
        this.incidents = incidents;
        this.json = json;
        this.words = words;
    }

    @ModelAttribute("mayRetry")
    boolean mayRetry(@AuthenticationPrincipal SignedIn person) {
        return person.role() == Role.PARTNER_MANAGER;
    }

    @GetMapping("/instances")
    String list(
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        InstanceFilter filter = InstanceFilter.ofCode(state);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", InstanceFilter.values());
        model.addAttribute("list", instances.list(filter, Math.max(0, page)));
        return "monitoring/instances";
    }

    @GetMapping("/instances/{processInstanceKey}")
    String view(@PathVariable long processInstanceKey, Model model) throws JsonProcessingException {
        InstanceView view = instances.view(processInstanceKey);
        model.addAttribute("instance", view);
        model.addAttribute("modelJson", json.writeValueAsString(view.model()));
        model.addAttribute("markersJson", json.writeValueAsString(view.markers()));
        return "monitoring/instance";
    }

    @GetMapping("/incidents")
    String incidents(Model model) {
        model.addAttribute("incidents", incidents.open());
        return "monitoring/incidents";
    }

    @PostMapping("/incidents/{incidentKey}/retry")
    String retry(
            @PathVariable long incidentKey, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        incidents.retry(incidentKey, person.actor());
        redirect.addFlashAttribute("notice", words.text("monitoring.incidents.retried"));
        return "redirect:/incidents";
    }
}
