package org.guildhall.duediligence.lists;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of every list, with its files and what it changed. */
@Repository
public class ListVersions {

    private static final String COLUMNS = "number, list_name, format, sha_256, published_at, received_at, entries";

    private final JdbcClient jdbc;

    public ListVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force. */
    public Optional<ListVersion> latest(String listName) {
        return jdbc.sql("select " + COLUMNS + """
                         from duediligence.list_version
                        where list_name = :listName
                        order by number desc
                        limit 1
                        """)
                .param("listName", listName)
                .query(ListVersions::version)
                .optional();
    }

    /** All versions of a list, newest first. */
    public List<ListVersion> all(String listName) {
        return jdbc.sql("select " + COLUMNS + """
                         from duediligence.list_version
                        where list_name = :listName
                        order by number desc
                        """)
                .param("listName", listName)
                .query(ListVersions::version)
                .list();
    }

    /** The entries of a version, read anew from the files as they were received. */
    public List<ListEntry> entries(ListVersion version) {
        List<ListFile> files = jdbc.sql("""
                        select file_name, content_gzip
                        from duediligence.list_version_file
                        where version_number = :number
                        order by position
                        """)
                .param("number", version.number())
                .query((row, n) -> new ListFile(row.getString("file_name"), unzipped(row.getBytes("content_gzip"))))
                .list();
        return version.format().parse(files);
    }

    /** What a version changed against the one before it; nothing for the first. */
    public ListDifference difference(long versionNumber) {
        return new ListDifference(
                changed(versionNumber, "ADDED"), changed(versionNumber, "CHANGED"), changed(versionNumber, "REMOVED"));
    }

    private List<String> changed(long versionNumber, String change) {
        return jdbc.sql("""
                        select entry_id
                        from duediligence.list_change
                        where version_number = :number and change = :change
                        order by entry_id
                        """)
                .param("number", versionNumber)
                .param("change", change)
                .query(String.class)
                .list();
    }

    /** The version with this number. */
    public Optional<ListVersion> find(long number) {
        return jdbc.sql("select " + COLUMNS + " from duediligence.list_version where number = :number")
                .param("number", number)
                .query(ListVersions::version)
                .optional();
    }

    /**
     * Makes these files the version in force, with what they change. As part of a transaction; another that keeps the
     * same list waits for it.
     *
     * @return the version in force: the one that is there when nothing has changed
     */
    public ListVersion keep(
            String listName,
            ListFormat format,
            List<ListFile> files,
            String sha256,
            List<ListEntry> entries,
            Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('duediligence.list_version ' || :listName, 0))")
                .param("listName", listName)
                .query((row, n) -> true)
                .single();
        Optional<ListVersion> latest = latest(listName);
        if (latest.isPresent() && latest.get().sha256().equals(sha256)) {
            return latest.get();
        }
        ListDifference difference = latest.map(before -> ListDifference.between(entries(before), entries))
                .orElse(new ListDifference(List.of(), List.of(), List.of()));
        Instant published = PublicationDate.of(files, at).orElse(null);
        long number = jdbc.sql("""
                        insert into duediligence.list_version (list_name, format, sha_256, published_at, received_at, entries)
                        values (:listName, :format, :sha256, :publishedAt, :receivedAt, :entries)
                        returning number
                        """)
                .param("listName", listName)
                .param("format", format.name())
                .param("sha256", sha256)
                .param("publishedAt", published == null ? null : published.atOffset(ZoneOffset.UTC))
                .param("receivedAt", at.atOffset(ZoneOffset.UTC))
                .param("entries", entries.size())
                .query(Long.class)
                .single();
        insertFiles(number, files);
        insertChanges(number, "ADDED", difference.added());
        insertChanges(number, "CHANGED", difference.changed());
        insertChanges(number, "REMOVED", difference.removed());
        return new ListVersion(number, listName, format, sha256, published, at, entries.size());
    }

    private void insertFiles(long number, List<ListFile> files) {
        for (int i = 0; i < files.size(); i++) {
            jdbc.sql("""
                            insert into duediligence.list_version_file (version_number, position, file_name, content_gzip)
                            values (:number, :position, :fileName, :content)
                            """)
                    .param("number", number)
                    .param("position", i)
                    .param("fileName", files.get(i).name())
                    .param("content", zipped(files.get(i).content()))
                    .update();
        }
    }

    private void insertChanges(long number, String change, List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            insert into duediligence.list_change (version_number, entry_id, change)
                            select :number, id, :change from unnest(:ids) as id
                            """)
                    .param("number", number)
                    .param("change", change)
                    .param("ids", ids.toArray(String[]::new))
                    .update();
        }
    }

    private static ListVersion version(ResultSet row, int n) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new ListVersion(
                row.getLong("number"),
                row.getString("list_name"),
                ListFormat.valueOf(row.getString("format")),
                row.getString("sha_256"),
                published == null ? null : published.toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("entries"));
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] unzipped(byte[] content) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return zip.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
