package org.guildhall.embedded.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntConsumer;
import org.guildhall.embedded.PortInUseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** SMTP on loopback. A message is in the mailbox, on disk, before its sender hears "250 OK". */
class MailServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final long START_TIMEOUT_MILLIS = 5_000;

    private final int wantedPort;
    private final Mailbox mailbox;
    private final IntConsumer started;
    private @Nullable SmtpServer server;

    /** @param started told the port once the server listens */
    MailServer(int port, Mailbox mailbox, IntConsumer started) {
        this.wantedPort = port;
        this.mailbox = mailbox;
        this.started = started;
    }

    @Override
    public void start() {
        checkPort();
        ServerSetup setup = new ServerSetup(wantedPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        SmtpServer starting = new SmtpServer(setup, new MailboxManagers(mailbox));
        starting.startService();
        if (!listens(starting)) {
            starting.stopService();
            throw portInUse(null);
        }
        server = starting;
        started.accept(starting.getPort());
        LOG.info(
                "Embedded mail server listens on {}:{}; read its mail under /dev/mailbox.",
                LOOPBACK,
                starting.getPort());
    }

    /** Asked first, because the mail server itself reports a taken port with a stack trace. */
    private void checkPort() {
        try (ServerSocket free = new ServerSocket(wantedPort, 1, InetAddress.getByName(LOOPBACK))) {
            LOG.debug("Port {} is free", free.getLocalPort());
        } catch (IOException e) {
            throw portInUse(e);
        }
    }

    private PortInUseException portInUse(@Nullable IOException cause) {
        return new PortInUseException(wantedPort, "the embedded mail server", "guildhall.embedded.mail.port", cause);
    }

    private static boolean listens(SmtpServer starting) {
        try {
            return starting.waitTillRunning(START_TIMEOUT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        SmtpServer stopping = server;
        server = null;
        if (stopping != null) {
            stopping.stopService();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before everything that sends mail. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static final class MailboxManagers extends Managers {

        private final SmtpManager smtp;

        MailboxManagers(Mailbox mailbox) {
            this.smtp = new KeepingManager(getImapHostManager(), getUserManager(), mailbox);
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }

    /** Keeps each message in the mailbox; what it throws becomes "451", and the sender tries again later. */
    private static final class KeepingManager extends SmtpManager {

        private final Mailbox mailbox;

        KeepingManager(ImapHostManager folders, UserManager users, Mailbox mailbox) {
            super(folders, users);
            this.mailbox = mailbox;
        }

        @Override
        public synchronized void send(SmtpState state) {
            mailbox.keep(IncomingMail.of(state.getMessage()));
        }
    }
}
