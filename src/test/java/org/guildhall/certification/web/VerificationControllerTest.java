package org.guildhall.certification.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.certification.Certificate;
import org.guildhall.certification.Certificates;
import org.guildhall.certification.Serial;
import org.guildhall.testing.papers.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class VerificationControllerTest {

    private static final Serial SERIAL =
            Serial.read("GH-2026-7K3M-9QX" + checkOf("GH-2026-7K3M-9QX")).orElseThrow();

    private final Certificates certificates = mock(Certificates.class);

    @Test
    void saysYesInOneLineThenTheFacts() throws Exception {
        holder("Müller & <b>Söhne</b> GmbH");

        at("2027-03-17T23:59:59Z")
                .perform(get("/certificates/verify/" + SERIAL))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Valid"),
                                containsString("genuine and in force"),
                                containsString("Müller &amp; &lt;b&gt;Söhne&lt;/b&gt; GmbH"),
                                containsString("17 March 2027"),
                                containsString(SERIAL.text()))));
    }

    @Test
    void saysWhenItHasExpired() throws Exception {
        holder("Müller GmbH");

        at("2027-03-18T00:00:00Z")
                .perform(get("/certificates/verify/" + SERIAL))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Expired"), not(containsString("genuine and in force")))));
    }

    @Test
    void wrongAndUnknownNumbersLookTheSame() throws Exception {
        when(certificates.withSerial(any())).thenReturn(Optional.empty());
        MockMvc pages = at("2026-06-01T00:00:00Z");

        for (String serial : new String[] {SERIAL.text(), "GH-2026-0000-0000", "nonsense", "x".repeat(5_000)}) {
            pages.perform(get("/certificates/verify/{serial}", serial))
                    .andExpect(status().isNotFound())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Not found"),
                                    containsString("Compare it with the paper"),
                                    not(containsString("x".repeat(41))))));
        }
        pages.perform(get("/certificates/verify/{serial}", "<script>alert(1)"))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void lookUpLeadsToThePermanentAddress() throws Exception {
        MockMvc pages = at("2026-06-01T00:00:00Z");

        pages.perform(get("/certificates/verify"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Is this certificate real?")));
        pages.perform(get("/certificates/verify").param("serial", "  "))
                .andExpect(content().string(containsString("Is this certificate real?")));
        pages.perform(get("/certificates/verify")
                        .param("serial", SERIAL.text().toLowerCase().replace('-', ' ')))
                .andExpect(redirectedUrl("/certificates/verify/" + SERIAL));
        pages.perform(get("/certificates/verify").param("serial", "//evil.example/"))
                .andExpect(redirectedUrl("/certificates/verify/not-a-serial-number"));
    }

    private void holder(String name) {
        Certificate certificate = new Certificate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                SERIAL,
                "Guildhall Certified Partner",
                "Guildhall Software GmbH",
                name,
                Instant.parse("2026-03-17T09:30:00Z"),
                LocalDate.parse("2026-03-17"),
                LocalDate.parse("2027-03-17"),
                UUID.randomUUID());
        when(certificates.withSerial(SERIAL)).thenReturn(Optional.of(certificate));
    }

    private MockMvc at(String instant) {
        return Pages.of(new VerificationController(certificates, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)));
    }

    private static char checkOf(String start) {
        for (char check : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
            if (Serial.read(start + check).isPresent()) {
                return check;
            }
        }
        throw new AssertionError("Expected one check character to fit");
    }
}
