package org.guildhall.duediligence.checks.registers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.guildhall.duediligence.checks.identifiers.VatNumber;
import org.guildhall.duediligence.checks.registers.RegisterAnswer.Standing;
import org.jspecify.annotations.Nullable;

/** VIES, the VAT register of the European Union, by its REST interface. */
public final class ViesVatRegistry implements VatRegistry {

    private static final String PROVIDER = "VIES REST";
    private static final Set<String> NO = Set.of("INVALID", "INVALID_INPUT");

    private final URI address;
    private final RegisterClient client;

    /** @param address up to and without {@code /ms} */
    public ViesVatRegistry(URI address, Duration timeout) {
        this.address = address;
        this.client = new RegisterClient("VIES", "application/json", timeout);
    }

    @Override
    public RegisterAnswer look(VatNumber number) {
        if (!number.inVies()) {
            return RegisterAnswer.notAsked();
        }
        // A number that reached this place has a format, so it needs no escaping.
        RegisterClient.Answer answer =
                client.get(URI.create("%s/ms/%s/vat/%s".formatted(address, number.country(), number.number())));
        String verdict = verdict(answer.body());
        if (answer.body().path("isValid").asBoolean(false)) {
            return new RegisterAnswer(Standing.REGISTERED, told(answer.body().path("name")), "", PROVIDER);
        }
        if (answer.body().has("isValid") && NO.contains(verdict)) {
            return new RegisterAnswer(Standing.UNKNOWN, null, "", PROVIDER);
        }
        throw client.unavailable("it answered '%s'".formatted(verdict));
    }

    private static String verdict(JsonNode body) {
        String verdict =
                body.path("userError").asText(body.at("/errorWrappers/0/error").asText(""));
        return verdict.matches("[A-Z_]{1,60}") ? verdict : "nothing we know";
    }

    /** Member states that do not tell names answer with dashes. */
    private static @Nullable String told(JsonNode name) {
        String text = name.asText("").strip();
        return text.chars().anyMatch(Character::isLetterOrDigit) ? text : null;
    }
}
