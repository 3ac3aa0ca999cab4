package org.guildhall.duediligence.checks.registers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import org.guildhall.duediligence.checks.identifiers.Lei;
import org.guildhall.duediligence.checks.registers.RegisterAnswer.Standing;

/** The Global LEI Foundation's register of legal entity identifiers, by its REST interface. */
public final class GleifLeiRegistry implements LeiRegistry {

    private static final String PROVIDER = "GLEIF API v1";

    private final URI address;
    private final RegisterClient client;

    /** @param address up to and with {@code /lei-records} */
    public GleifLeiRegistry(URI address, Duration timeout) {
        this.address = address;
        this.client = new RegisterClient("GLEIF", "application/vnd.api+json", timeout);
    }

    @Override
    public RegisterAnswer look(Lei lei) {
        RegisterClient.Answer answer = client.get(URI.create(address + "/" + lei.text()));
        if (answer.status() == 404) {
            return new RegisterAnswer(Standing.UNKNOWN, null, "", PROVIDER);
        }
        JsonNode record = answer.body().at("/data/attributes");
        String entity = record.at("/entity/status").asText("");
        String registration = record.at("/registration/status").asText("");
        if (answer.status() != 200 || !record.path("lei").asText("").equals(lei.text()) || entity.isEmpty()) {
            throw client.unavailable("it answered with something else than the record that was asked for");
        }
        String name = record.at("/entity/legalName/name").asText(null);
        boolean inForce = entity.equals("ACTIVE") && registration.equals("ISSUED");
        return new RegisterAnswer(
                inForce ? Standing.REGISTERED : Standing.LAPSED,
                name,
                inForce ? "" : "the entity is %s, its registration %s".formatted(entity, registration),
                PROVIDER);
    }
}
