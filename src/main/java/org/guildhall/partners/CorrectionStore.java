package org.guildhall.partners;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.partners.MadeCorrection.Vetting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of corrections; whoever writes holds the organisation. */
@Repository
class CorrectionStore {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean made(UUID id) {
        return jdbc.sql("select exists (select from partners.correction where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    long count(UUID partnerId) {
        return jdbc.sql("select count(*) from partners.correction where partner_id = :partner")
                .param("partner", partnerId)
                .query(Long.class)
                .single();
    }

    void insert(MadeCorrection made) {
        jdbc.sql("""
                        insert into partners.correction (id, partner_id, made_at, made_by, vetting)
                        values (:id, :partner, :at, :by, :vetting)
                        """)
                .param("id", made.id())
                .param("partner", made.partnerId())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("by", made.by())
                .param("vetting", made.vetting() == null ? null : made.vetting().name())
                .update();
        for (int i = 0; i < made.values().size(); i++) {
            CorrectedValue value = made.values().get(i);
            jdbc.sql("""
                            insert into partners.corrected_value (correction_id, number, field, before, after)
                            values (:id, :number, :field, :before, :after)
                            """)
                    .param("id", made.id())
                    .param("number", i)
                    .param("field", value.field())
                    .param("before", value.before())
                    .param("after", value.after())
                    .update();
        }
    }

    void vetted(UUID partnerId, Instant madeUntil, Vetting from, Vetting to, Instant at) {
        jdbc.sql("""
                        update partners.correction
                        set vetting = :to, vetted_at = :at
                        where partner_id = :partner and vetting = :from and made_at <= :until
                        """)
                .param("partner", partnerId)
                .param("from", from.name())
                .param("to", to.name())
                .param("until", madeUntil.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<MadeCorrection> ofPartner(UUID partnerId) {
        Map<UUID, MadeCorrection> made = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.*, v.field, v.before, v.after
                        from partners.correction c
                        join partners.corrected_value v on v.correction_id = c.id
                        where c.partner_id = :partner
                        order by c.made_at desc, c.id, v.number
                        """).param("partner", partnerId).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            String vetting = row.getString("vetting");
            OffsetDateTime vettedAt = row.getObject("vetted_at", OffsetDateTime.class);
            MadeCorrection correction = made.get(id);
            if (correction == null) {
                correction = new MadeCorrection(
                        id,
                        partnerId,
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        new ArrayList<>(),
                        vetting(vetting),
                        vettedAt == null ? null : vettedAt.toInstant());
                made.put(id, correction);
            }
            correction
                    .values()
                    .add(new CorrectedValue(row.getString("field"), row.getString("before"), row.getString("after")));
        });
        return List.copyOf(made.values());
    }

    private static @Nullable Vetting vetting(@Nullable String name) {
        return name == null ? null : Vetting.valueOf(name);
    }
}
