package org.guildhall.identity.passkeys;

import static com.webauthn4j.data.attestation.authenticator.AuthenticatorData.BIT_AT;
import static com.webauthn4j.data.attestation.authenticator.AuthenticatorData.BIT_UP;
import static com.webauthn4j.data.attestation.authenticator.AuthenticatorData.BIT_UV;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.util.ECUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/** A browser with an authenticator in it that does as a test says, also what none should do. */
final class Authenticator {

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final ObjectMapper JSON = new ObjectMapper();

    final byte[] credentialId = new byte[16];
    private final KeyPair keys = ECUtil.createKeyPair();

    /** What it is set to. */
    String origin = "http://localhost:8080";

    long signCount = 1;
    boolean unlocked = true;
    String userHandle = "";

    Authenticator() {
        new SecureRandom().nextBytes(credentialId);
    }

    /** Makes a passkey as asked. @return what the browser sends */
    JsonNode creates(JsonNode options) throws GeneralSecurityException {
        userHandle = options.at("/user/id").textValue();
        AttestedCredentialData credential = new AttestedCredentialData(
                AAGUID.ZERO, credentialId, EC2COSEKey.create(keys, COSEAlgorithmIdentifier.ES256));
        byte[] attestation = new AttestationObjectConverter(CONVERTER)
                .convertToBytes(new AttestationObject(
                        new AuthenticatorData<>(
                                sha256("localhost".getBytes(StandardCharsets.UTF_8)),
                                (byte) (flags() | BIT_AT),
                                signCount,
                                credential),
                        new NoneAttestationStatement()));
        return answer(Map.of(
                "clientDataJSON",
                encoded(clientData("webauthn.create", options)),
                "attestationObject",
                encoded(attestation)));
    }

    /** Signs as asked. @return what the browser sends */
    JsonNode signs(JsonNode options) throws GeneralSecurityException {
        byte[] data = new AuthenticatorDataConverter(CONVERTER)
                .convert(new AuthenticatorData<>(
                        sha256("localhost".getBytes(StandardCharsets.UTF_8)), flags(), ++signCount));
        byte[] clientData = clientData("webauthn.get", options);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(clientData));
        return answer(Map.of(
                "clientDataJSON",
                encoded(clientData),
                "authenticatorData",
                encoded(data),
                "signature",
                encoded(signature.sign()),
                "userHandle",
                userHandle));
    }

    private byte flags() {
        return (byte) (unlocked ? BIT_UP | BIT_UV : BIT_UP);
    }

    private byte[] clientData(String type, JsonNode options) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("challenge", options.get("challenge").textValue())
                .put("origin", origin)
                .put("crossOrigin", false)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode answer(Map<String, String> response) {
        return JSON.valueToTree(Map.of(
                "id",
                encoded(credentialId),
                "rawId",
                encoded(credentialId),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
