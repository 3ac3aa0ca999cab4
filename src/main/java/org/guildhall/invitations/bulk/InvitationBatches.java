package org.guildhall.invitations.bulk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.invitations.InvitationRules;
import org.guildhall.invitations.Invitations;
import org.guildhall.invitations.NewInvitation;
import org.guildhall.invitations.Verdict;
import org.guildhall.invitations.bulk.InvitationBatch.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of invitations: judged row by row when they arrive, sent once when somebody confirms them. */
@Service
@Transactional
public class InvitationBatches {

    private static final NewInvitation NOTHING = new NewInvitation("", "", "", "");
    private static final int LONGEST_SHOWN = 300;
    private static final int KEPT_UNCONFIRMED_DAYS = 7;

    private final JdbcClient jdbc;
    private final InvitationRules rules;
    private final Invitations invitations;
    private final Clock clock;

    InvitationBatches(JdbcClient jdbc, InvitationRules rules, Invitations invitations, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * Reads and judges a file; nothing is sent.
     *
     * @throws BatchUnreadable when it holds no table of invitations
     */
    public UUID upload(String fileName, byte[] content, SignedIn by) {
        List<InvitationFile.Row> rows = InvitationFile.read(content);
        List<Verdict> verdicts = rules.judge(rows.stream()
                .map(row -> row.invitation() == null ? NOTHING : row.invitation())
                .toList());
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        forget(now);
        jdbc.sql("""
                        insert into invitations.batch (id, file_name, uploaded_by, uploaded_by_name, uploaded_at)
                        values (:id, :name, :by, :byName, :now)
                        """)
                .param("id", id)
                .param("name", shown(fileName))
                .param("by", by.accountId())
                .param("byName", by.name())
                .param("now", now)
                .update();
        for (int i = 0; i < rows.size(); i++) {
            NewInvitation wanted = rows.get(i).invitation();
            insert(id, i + 1, rows.get(i).line(), wanted, wanted == null ? Verdict.UNREADABLE : verdicts.get(i));
        }
        return id;
    }

    /** @throws UnknownBatch when there is none */
    @Transactional(readOnly = true)
    public InvitationBatch find(UUID id) {
        return batch(id, "");
    }

    /**
     * Sends the accepted rows, all or none and once however often it is asked for; who was invited by somebody else since
     * the upload is passed over and gets that verdict.
     *
     * @return how many were invited
     */
    public int confirm(UUID id, SignedIn by) {
        InvitationBatch batch = batch(id, " for update");
        if (batch.confirmedAt() != null) {
            return 0;
        }
        List<Row> accepted = batch.rows().stream()
                .filter(row -> row.verdict() == Verdict.ACCEPTED)
                .toList();
        List<Verdict> now = rules.judge(accepted.stream().map(Row::invitation).toList());
        int invited = 0;
        for (int i = 0; i < accepted.size(); i++) {
            Verdict verdict = now.get(i);
            if (verdict == Verdict.ACCEPTED
                    && invitations.issue(accepted.get(i).invitation(), id, by).isEmpty()) {
                verdict = Verdict.ALREADY_INVITED;
            }
            if (verdict == Verdict.ACCEPTED) {
                invited++;
            } else {
                correct(id, accepted.get(i), verdict);
            }
        }
        jdbc.sql("update invitations.batch set confirmed_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
        return invited;
    }

    private InvitationBatch batch(UUID id, String lock) {
        return jdbc.sql("select * from invitations.batch where id = :id" + lock)
                .param("id", id)
                .query((row, number) -> {
                    OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
                    return new InvitationBatch(
                            id,
                            row.getString("file_name"),
                            row.getObject("uploaded_by", UUID.class),
                            row.getString("uploaded_by_name"),
                            row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                            confirmed == null ? null : confirmed.toInstant(),
                            rows(id));
                })
                .optional()
                .orElseThrow(() -> new UnknownBatch(id));
    }

    private List<Row> rows(UUID id) {
        return new ArrayList<>(jdbc.sql("select * from invitations.batch_row where batch_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getLong("line"),
                        new NewInvitation(
                                row.getString("mail"),
                                row.getString("company"),
                                row.getString("partner_type"),
                                row.getString("words")),
                        Verdict.valueOf(row.getString("outcome"))))
                .list());
    }

    private void insert(UUID batch, int number, long line, @Nullable NewInvitation wanted, Verdict verdict) {
        NewInvitation shown = wanted == null ? NOTHING : wanted;
        jdbc.sql("""
                        insert into invitations.batch_row
                            (batch_id, number, line, mail, company, partner_type, words, outcome)
                        values (:batch, :number, :line, :mail, :company, :type, :words, :verdict)
                        """)
                .param("batch", batch)
                .param("number", number)
                .param("line", line)
                .param("mail", shown(shown.mail()))
                .param("company", shown(shown.company()))
                .param("type", shown(shown.partnerType()))
                .param("words", verdict == Verdict.ACCEPTED ? shown.words() : shown(shown.words()))
                .param("verdict", verdict.name())
                .update();
    }

    private void correct(UUID batch, Row row, Verdict verdict) {
        jdbc.sql("update invitations.batch_row set outcome = :verdict where batch_id = :batch and line = :line")
                .param("verdict", verdict.name())
                .param("batch", batch)
                .param("line", row.line())
                .update();
    }

    /** Files that nobody confirmed hold addresses nobody needs. */
    private void forget(OffsetDateTime now) {
        jdbc.sql("delete from invitations.batch where confirmed_at is null and uploaded_at < :before")
                .param("before", now.minusDays(KEPT_UNCONFIRMED_DAYS))
                .update();
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
