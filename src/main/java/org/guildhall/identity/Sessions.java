package org.guildhall.identity;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where somebody is signed in, and how to end it: kept in PostgreSQL, so a restart signs nobody out. */
@Service
public class Sessions {

    static final String USER_AGENT = "guildhall.device";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /**
     * The open sessions of an account, the one that asks first, then the last used.
     *
     * @param current id of the session that asks
     */
    public List<OpenSession> of(UUID account, String current) {
        return all(account).stream()
                .map(session -> new OpenSession(
                        handle(session),
                        Device.of(session.getAttribute(USER_AGENT)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::current)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    /**
     * Signs one browser of the account out.
     *
     * @return whether it was signed in, and is this account's
     */
    public boolean end(UUID account, String handle) {
        return endAll(account, session -> handle(session).equals(handle));
    }

    /**
     * Signs every other browser of the account out.
     *
     * @return whether there was any
     */
    public boolean endOthers(UUID account, String current) {
        return endAll(account, session -> !session.getId().equals(current));
    }

    /**
     * Signs the account out everywhere.
     *
     * @return whether it was signed in anywhere
     */
    public boolean endAll(UUID account) {
        return endAll(account, session -> true);
    }

    /**
     * Signs the browsers of the account out whose session has the attribute with that value.
     *
     * @return whether there was any
     */
    public boolean endWith(UUID account, String attribute, Object value) {
        return endAll(account, session -> value.equals(session.getAttribute(attribute)));
    }

    private boolean endAll(UUID account, Predicate<Session> which) {
        List<String> ended =
                all(account).stream().filter(which).map(Session::getId).toList();
        ended.forEach(repository::deleteById);
        return !ended.isEmpty();
    }

    private List<? extends Session> all(UUID account) {
        return List.copyOf(repository.findByPrincipalName(account.toString()).values());
    }

    /** Half of the id's SHA-256: the id itself is the secret in the cookie. */
    private static String handle(Session session) {
        return HexFormat.of().formatHex(new SignInToken(session.getId()).hash(), 0, 16);
    }
}
