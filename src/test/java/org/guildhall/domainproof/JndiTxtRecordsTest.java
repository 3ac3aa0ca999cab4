package org.guildhall.domainproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asks a DNS server of a few lines on this machine. */
class JndiTxtRecordsTest {

    private static final int NO_SUCH_NAME = 3;
    private static final int REFUSED = 5;

    @Test
    void readsEveryRecord() throws Exception {
        assertThat(asked(0, List.of("v=spf1 include:mail.example -all", "guildhall-verification=ab")))
                .containsExactly("v=spf1 include:mail.example -all", "guildhall-verification=ab");
    }

    @Test
    void aDomainThatIsUnknownHasNone() throws Exception {
        assertThat(asked(NO_SUCH_NAME, List.of())).isEmpty();
        assertThat(asked(0, List.of())).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerTheQuestionIsSilent() {
        assertThatThrownBy(() -> asked(REFUSED, List.of())).isInstanceOf(TxtRecords.DnsSilent.class);
    }

    private static List<String> asked(int code, List<String> records) throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server, code, records));
            return new JndiTxtRecords(new DomainProofSettings("dns://127.0.0.1:" + server.getLocalPort()))
                    .of("nordlicht.example");
        }
    }

    private static void answer(DatagramSocket server, int code, List<String> records) {
        try {
            while (true) {
                DatagramPacket question = new DatagramPacket(new byte[512], 512);
                server.receive(question);
                byte[] answer = answer(Arrays.copyOf(question.getData(), question.getLength()), code, records);
                server.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            }
        } catch (IOException closed) {
            // The test has its answer.
        }
    }

    /** The question again, with a header that says how many answers follow (RFC 1035, 4.1). */
    private static byte[] answer(byte[] question, int code, List<String> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180 | code);
        out.writeShort(1);
        out.writeShort(records.size());
        out.writeInt(0);
        out.write(question, 12, question.length - 12);
        for (String text : records) {
            out.writeShort(0xC00C);
            out.writeShort(16);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(text.length() + 1);
            out.writeByte(text.length());
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
