package org.guildhall.duediligence.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.duediligence.Officer;
import org.guildhall.duediligence.clearances.ClearedPair;
import org.guildhall.duediligence.clearances.ClearedPairFilter;
import org.guildhall.duediligence.clearances.ClearedPairs;
import org.guildhall.duediligence.clearances.PairNotCleared;
import org.guildhall.duediligence.process.Reason;
import org.guildhall.identity.SignedIn;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The good-guy list, and taking pairs off it. */
@Controller
@RequestMapping("/screening/cleared-pairs")
class ClearedPairsController {

    private static final String ALL = "all";
    private static final List<Choice> CHOICES = List.of(
            new Choice("active", ClearedPair.State.ACTIVE),
            new Choice("expired", ClearedPair.State.EXPIRED),
            new Choice("reopened", ClearedPair.State.REOPENED),
            new Choice("revoked", ClearedPair.State.REVOKED),
            new Choice(ALL, null));

    private final ClearedPairs pairs;
    private final Words words;

    ClearedPairsController(ClearedPairs pairs, Words words) {
        this.pairs = pairs;
        this.words = words;
    }

    /**
     * A filter of the list, by its name in the address.
     *
     * @param state null for all
     */
    record Choice(String code, ClearedPair.@Nullable State state) {}

    /** Why a pair is not taken back, and what was typed. */
    public record Refused(String message, String reason) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Choice chosen = chosen(state);
        String text = q.strip();
        model.addAttribute("choices", CHOICES);
        model.addAttribute("chosen", chosen.code());
        model.addAttribute("q", text);
        model.addAttribute("most", ClearedPairs.MOST_SHOWN);
        model.addAttribute("pairs", pairs.search(new ClearedPairFilter(chosen.state(), text)));
        return "duediligence/cleared-pairs";
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "active") String state, @RequestParam(defaultValue = "") String q) {
        return ClearedPairsTable.of(
                pairs.all(new ClearedPairFilter(chosen(state).state(), q.strip())));
    }

    private static Choice chosen(String state) {
        return CHOICES.stream()
                .filter(choice -> choice.code().equals(state.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(CHOICES.getFirst());
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes page) {
        try {
            pairs.revoke(id, Reason.required("reason", reason), Officer.of(person));
            page.addFlashAttribute("notice", words.text("duediligence.cleared-pairs.taken-back"));
        } catch (InvalidSubmission invalid) {
            page.addFlashAttribute(
                    "refusedRevocation",
                    new Refused(words.text(invalid.errors().values().iterator().next()), reason));
        } catch (PairNotCleared ended) {
            page.addFlashAttribute("refusedRevocation", new Refused(words.text(ended.wording()), reason));
        }
        page.addAttribute("state", state);
        page.addAttribute("q", q);
        return "redirect:/screening/cleared-pairs";
    }
}
