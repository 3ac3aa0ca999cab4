package org.guildhall.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guildhall.identity.Account;
import org.guildhall.identity.SiteAddress;
import org.guildhall.identity.passkeys.PasskeyRefused.Why;
import org.springframework.stereotype.Component;

/**
 * Guildhall as the relying party of WebAuthn: what it asks of browsers, and whether their answers hold. A passkey stands
 * alone instead of a mailbox, so its owner has to unlock it each time.
 */
@Component
class RelyingParty {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();
    private static final boolean UNLOCKED = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final String domain;
    private final Origin origin;

    RelyingParty(SiteAddress site) {
        this.domain = site.publicBaseUrl().getHost();
        this.origin = new Origin(site.publicBaseUrl().toString());
    }

    /** Asks a browser to make a passkey on a device that has none of these yet, in the words of WebAuthn. */
    String creationOptions(Account account, List<PasskeyKey> known, Challenge challenge) {
        return json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(domain, "Guildhall"),
                new PublicKeyCredentialUserEntity(handle(account.id()), account.mail(), account.name()),
                new DefaultChallenge(challenge.bits()),
                ALGORITHMS,
                Challenge.VALIDITY.toMillis(),
                known.stream()
                        .map(key -> new PublicKeyCredentialDescriptor(
                                PublicKeyCredentialType.PUBLIC_KEY, key.credentialId(), null))
                        .toList(),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    /** Asks a browser for any passkey of this site: whose, the answer says. */
    String requestOptions(Challenge challenge) {
        return json(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge.bits()),
                Challenge.VALIDITY.toMillis(),
                domain,
                List.of(),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    /**
     * The key of a passkey that a browser made.
     *
     * @throws PasskeyRefused when it was not made for this challenge, on this site, by somebody who unlocked it
     */
    PasskeyKey made(String answer, UUID account, Challenge challenge) {
        return checked(Why.UNUSABLE, () -> {
            AuthenticatorData<?> made = Objects.requireNonNull(webAuthn.verifyRegistrationResponseJSON(
                                    answer, new RegistrationParameters(server(challenge), ALGORITHMS, UNLOCKED))
                            .getAttestationObject())
                    .getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(made.getAttestedCredentialData());
            return new PasskeyKey(
                    UUID.randomUUID(),
                    account,
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    made.getSignCount(),
                    made.isFlagBE(),
                    made.isFlagBS());
        });
    }

    /** @throws PasskeyRefused when it is nothing that a browser answers */
    AuthenticationData read(String answer) {
        return checked(Why.UNKNOWN, () -> Objects.requireNonNull(webAuthn.parseAuthenticationResponseJSON(answer)));
    }

    /**
     * The key as it is after it signed.
     *
     * @throws PasskeyRefused when the answer is not signed with it, for this challenge, on this site, by its unlocked owner,
     *     or its authenticator counts backwards, as a copy would
     */
    PasskeyKey signed(AuthenticationData answer, PasskeyKey key, Challenge challenge) {
        return checked(Why.UNKNOWN, () -> {
            if (!Arrays.equals(answer.getUserHandle(), handle(key.account()))) {
                throw new PasskeyRefused(Why.UNKNOWN);
            }
            CredentialRecordImpl known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    UNLOCKED,
                    key.backupEligible(),
                    key.backedUp(),
                    key.signCount(),
                    credentials.convert(key.credential()),
                    null,
                    null,
                    null,
                    null);
            webAuthn.verify(answer, new AuthenticationParameters(server(challenge), known, null, UNLOCKED));
            AuthenticatorData<?> now = Objects.requireNonNull(answer.getAuthenticatorData());
            return new PasskeyKey(
                    key.id(),
                    key.account(),
                    key.credentialId(),
                    key.credential(),
                    now.getSignCount(),
                    key.backupEligible(),
                    now.isFlagBS());
        });
    }

    private ServerProperty server(Challenge challenge) {
        return new ServerProperty(origin, domain, new DefaultChallenge(challenge.bits()));
    }

    private String json(Object options) {
        return converter.getJsonConverter().writeValueAsString(options);
    }

    /** What does not hold comes out of the library in several ways, by how wrong it is. */
    private static <T> T checked(Why why, Supplier<T> check) {
        try {
            return check.get();
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException e) {
            throw new PasskeyRefused(why, e);
        }
    }

    /** How authenticators know an account: by what it will always be, and nothing that says who it is. */
    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }
}
