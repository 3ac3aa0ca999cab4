package org.guildhall.invitations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.partners.MailAddress;
import org.guildhall.partners.NameKey;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerType;
import org.springframework.stereotype.Component;

/** Who can be invited. */
@Component
public class InvitationRules {

    private static final int LONGEST_COMPANY = 200;
    private static final int LONGEST_WORDS = 2000;

    private final InvitationStore store;
    private final Organisations organisations;

    InvitationRules(InvitationStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** A verdict on each, in their order. */
    public List<Verdict> judge(List<NewInvitation> wanted) {
        List<String> mails = wanted.stream().map(NewInvitation::mail).toList();
        Set<String> invited = store.invited(mails);
        Set<String> partners = organisations.knownContacts(mails);
        Set<NameKey> names = organisations.knownNames(
                wanted.stream().map(InvitationRules::name).toList());
        Set<String> seen = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (NewInvitation one : wanted) {
            Verdict verdict = form(one);
            if (verdict == Verdict.ACCEPTED && !seen.add(one.mail())) {
                verdict = Verdict.DUPLICATE_IN_FILE;
            } else if (verdict == Verdict.ACCEPTED && invited.contains(one.mail())) {
                verdict = Verdict.ALREADY_INVITED;
            } else if (verdict == Verdict.ACCEPTED && known(one, partners, names)) {
                verdict = Verdict.ALREADY_PARTNER;
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private static boolean known(NewInvitation one, Collection<String> partners, Collection<NameKey> names) {
        return partners.contains(one.mail()) || names.contains(name(one));
    }

    private static Verdict form(NewInvitation one) {
        if (!MailAddress.isOne(one.mail())) {
            return Verdict.BAD_ADDRESS;
        }
        if (one.company().length() > LONGEST_COMPANY
                || one.company().codePoints().noneMatch(Character::isLetterOrDigit)
                || one.company().codePoints().anyMatch(Character::isISOControl)) {
            return Verdict.BAD_COMPANY;
        }
        if (!one.partnerType().isEmpty()
                && PartnerType.ofCode(one.partnerType()).isEmpty()) {
            return Verdict.UNKNOWN_TYPE;
        }
        return one.words().length() > LONGEST_WORDS ? Verdict.WORDS_TOO_LONG : Verdict.ACCEPTED;
    }

    private static NameKey name(NewInvitation one) {
        return NameKey.ofOrganisation(one.company());
    }
}
