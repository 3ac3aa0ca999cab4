package org.guildhall.duediligence.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.guildhall.duediligence.checks.identifiers.Iban;
import org.guildhall.duediligence.checks.identifiers.Lei;
import org.guildhall.duediligence.checks.identifiers.RegistrationNumber;
import org.guildhall.duediligence.checks.identifiers.VatNumber;
import org.guildhall.duediligence.checks.identifiers.Verdict;
import org.guildhall.duediligence.checks.registers.LeiRegistry;
import org.guildhall.duediligence.checks.registers.RegisterAnswer;
import org.guildhall.duediligence.checks.registers.RegisterUnavailable;
import org.guildhall.duediligence.checks.registers.VatRegistry;
import org.guildhall.partners.NameKey;
import org.guildhall.partners.Organisation;

/** Whether the numbers of a company can be right, and what registers say about them. */
public final class LegalCheck {

    /** Changes whenever a rule changes, so that a stored result says by which rules it was made. */
    public static final String VERSION = "legal-2";

    /** Who is asked of every number. */
    public static final String FORMATS = "format and check digits";

    private final VatRegistry vatRegistry;
    private final LeiRegistry leiRegistry;

    public LegalCheck(VatRegistry vatRegistry, LeiRegistry leiRegistry) {
        this.vatRegistry = vatRegistry;
        this.leiRegistry = leiRegistry;
    }

    /**
     * @param item the piece of evidence the findings are about
     * @throws RegisterUnavailable when a register that should be asked gives no answer
     */
    public CheckOutcome check(String item, Organisation organisation, Identifiers identifiers) {
        return new Run(item, organisation, identifiers, vatRegistry, leiRegistry).outcome();
    }

    /** By formats and check digits alone, after an officer decided to go on without a register's answer. */
    public CheckOutcome checkWithoutRegisters(
            String item, Organisation organisation, Identifiers identifiers, String reason) {
        CheckOutcome outcome = new Run(item, organisation, identifiers, VatRegistry.NONE, LeiRegistry.NONE).outcome();
        List<Finding> findings = new ArrayList<>(outcome.findings());
        findings.add(new Finding(
                item,
                Flag.ESCALATED,
                "A register was not asked",
                "an answer of every configured register",
                "none; an officer went on without it: " + reason));
        return new CheckOutcome(outcome.provider(), outcome.version(), findings);
    }

    /** One company, finding by finding. */
    private static final class Run {

        private final String item;
        private final Organisation organisation;
        private final Identifiers identifiers;
        private final VatRegistry vatRegistry;
        private final LeiRegistry leiRegistry;
        private final List<Finding> findings = new ArrayList<>();
        private final TreeSet<String> providers = new TreeSet<>();

        Run(
                String item,
                Organisation organisation,
                Identifiers identifiers,
                VatRegistry vatRegistry,
                LeiRegistry leiRegistry) {
            this.item = item;
            this.organisation = organisation;
            this.identifiers = identifiers;
            this.vatRegistry = vatRegistry;
            this.leiRegistry = leiRegistry;
        }

        CheckOutcome outcome() {
            providers.add(FORMATS);
            registrationNumber();
            vatNumber();
            lei();
            iban();
            return new CheckOutcome(String.join(", ", providers), VERSION, findings);
        }

        private void registrationNumber() {
            if (organisation.registrationNumber() == null) {
                add(Flag.OBSERVATION, "No registration number", "a number in a commercial register", "none");
                return;
            }
            RegistrationNumber number =
                    RegistrationNumber.of(organisation.registrationNumber(), organisation.country());
            String found = "%s: %s".formatted(organisation.registrationNumber(), inWords(number.verdict()));
            Flag flag =
                    switch (number.verdict()) {
                        case CHECK_DIGITS_FIT, FORMAT_FITS -> Flag.NONE;
                        case WRONG_FORMAT, UNKNOWN_FORMAT -> Flag.OBSERVATION;
                        case WRONG_CHECK_DIGITS -> Flag.YELLOW;
                    };
            add(flag, "Registration number", number.expected(), found);
        }

        private void vatNumber() {
            if (identifiers.vatNumber() == null) {
                if (VatNumber.knownIn(organisation.country())) {
                    add(Flag.OBSERVATION, "No VAT number", "a VAT number", "none");
                }
                return;
            }
            VatNumber number = VatNumber.of(identifiers.vatNumber(), organisation.country());
            String expected = "a VAT number of the company's country with the right check digits";
            Verdict verdict = number.verdict();
            if (verdict.refuted() || verdict == Verdict.UNKNOWN_FORMAT) {
                Flag flag = verdict.refuted() ? Flag.YELLOW : Flag.OBSERVATION;
                add(flag, "VAT number", expected, "%s: %s".formatted(number.text(), inWords(verdict)));
                return;
            }
            if (!number.isOf(organisation.country())) {
                // Where companies have no VAT number at home, one of another country is nothing unusual.
                add(
                        VatNumber.knownIn(organisation.country()) ? Flag.YELLOW : Flag.OBSERVATION,
                        "VAT number of another country",
                        expected,
                        "%s: %s".formatted(number.text(), inWords(verdict)));
            }
            registered("VAT number", number.text(), verdict, vatRegistry.look(number));
        }

        private void lei() {
            if (identifiers.lei() == null) {
                return;
            }
            Lei lei = Lei.of(identifiers.lei());
            Verdict verdict = lei.verdict();
            if (verdict.refuted()) {
                add(
                        Flag.YELLOW,
                        "Legal entity identifier",
                        "20 letters and digits with the right check digits",
                        "%s: %s".formatted(lei.text(), inWords(verdict)));
                return;
            }
            registered("Legal entity identifier", lei.text(), verdict, leiRegistry.look(lei));
        }

        private void iban() {
            if (identifiers.iban() == null) {
                return;
            }
            Iban iban = Iban.of(identifiers.iban());
            Verdict verdict = iban.verdict();
            String found = "%s: %s".formatted(iban.masked(), inWords(verdict));
            if (verdict.refuted()) {
                add(Flag.YELLOW, "Bank account", "an IBAN with the right length and check digits", found);
            } else if (!iban.country().equals(organisation.country())) {
                add(Flag.OBSERVATION, "Bank account abroad", "an account in the company's country", found);
            } else {
                add(Flag.NONE, "Bank account", "an IBAN with the right length and check digits", found);
            }
        }

        private void registered(String title, String number, Verdict verdict, RegisterAnswer answer) {
            providers.add(answer.provider());
            String name = answer.name() == null ? "" : ", to '" + answer.name() + "'";
            switch (answer.standing()) {
                case NOT_ASKED ->
                    add(
                            Flag.NONE,
                            title,
                            "right format and check digits",
                            "%s: %s; only the format was checked, no register was asked"
                                    .formatted(number, inWords(verdict)));
                case UNKNOWN ->
                    add(Flag.ESCALATED, title, "a registered number", number + ": the register does not know it");
                case LAPSED -> add(Flag.YELLOW, title, "a registration in force", number + name + ": " + answer.note());
                case REGISTERED -> {
                    boolean same = answer.name() == null || isOurs(answer.name());
                    add(
                            same ? Flag.NONE : Flag.YELLOW,
                            same ? title : title + " under another name",
                            "registered to the company",
                            number + ": registered" + name);
                }
            }
        }

        private boolean isOurs(String name) {
            return NameKey.ofOrganisation(name).sameAs(NameKey.ofOrganisation(organisation.legalName()));
        }

        private void add(Flag flag, String title, String expected, String found) {
            findings.add(new Finding(item, flag, title, expected, found));
        }

        private static String inWords(Verdict verdict) {
            return switch (verdict) {
                case CHECK_DIGITS_FIT -> "format and check digits are right";
                case FORMAT_FITS -> "the format is right; such numbers have no check digits we could compare";
                case WRONG_FORMAT -> "not the format of such a number";
                case WRONG_CHECK_DIGITS -> "the check digits are wrong";
                case UNKNOWN_FORMAT -> "we know no format for numbers of this country";
            };
        }
    }
}
