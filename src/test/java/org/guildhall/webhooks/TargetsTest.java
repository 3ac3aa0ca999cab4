package org.guildhall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    private final Targets targets = new Targets(false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://203.0.113.5/hook | does not begin with https://",
                "ftp://203.0.113.5/hook | does not begin with https://",
                "crm.example | does not begin with https://",
                "https:///hook | names no host",
                "https://exa mple/hook | cannot be read",
                "https://user:secret@203.0.113.5/hook | carries a user name or password",
                "https://localhost/hook | is in a private network",
                "https://127.1/hook | names no host",
                "https://[::1]/hook | private network",
                "https://[::ffff:10.0.0.1]/hook | private network",
                "https://169.254.169.254/latest | private network",
                "https://nowhere.invalid/hook | no such host",
            })
    void refusesWhatItMustNotCall(String address, String why) {
        assertThatThrownBy(() -> targets.read(address))
                .isInstanceOf(WebhookRefused.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.1.2.3",
                "224.0.0.1", "::", "::1", "fe80::1", "fd00::1", "fec0::1", "ff02::1"
            })
    void knowsPrivateNetworks(String address) throws UnknownHostException {
        assertThat(Targets.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "100.128.0.1", "172.32.0.1", "2001:db8::1"})
    void leavesThePublicOneAlone(String address) throws UnknownHostException {
        assertThat(Targets.isPrivate(InetAddress.getByName(address))).isFalse();
        assertThat(targets.resolve(address)).hasSize(1);
    }

    @Test
    void takesAnythingWhereItIsTriedOut() {
        assertThat(new Targets(true).read(" http://localhost:9000/hook ")).hasPort(9000);
    }
}
