package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.guildhall.embedded.engine.RecordSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Applies the engine's records to the projection, each effectively once, in the order of the log. */
public final class Projector {

    private static final int BATCH = 2_000;

    private final RecordSource source;
    private final ProjectionStore store;
    private final ProcessModels models;
    private final InstanceDefinitions definitions;
    private final BatchTypes batchTypes;
    private final UserTaskProjection userTasks;
    private final BatchItems batchItems;
    private final Map<ValueType, Projection<?>> projections = new EnumMap<>(ValueType.class);
    private final LongConsumer onPosition;
    private long position = -1;
    private int resets;

    /**
     * @param onPosition told the position as soon as it is known and after every batch: the log up to there is no longer
     *     needed
     */
    public Projector(RecordSource source, DataSource dataSource, LongConsumer onPosition) {
        this.source = source;
        this.onPosition = onPosition;
        this.store = new ProjectionStore(dataSource);
        this.models = new ProcessModels(JdbcClient.create(dataSource));
        this.definitions = new InstanceDefinitions(JdbcClient.create(dataSource));
        this.batchTypes = new BatchTypes(JdbcClient.create(dataSource));
        this.batchItems = new BatchItems(batchTypes);
        this.userTasks = new UserTaskProjection(models);
        List.of(
                        new ProcessProjection(models),
                        new FormProjection(),
                        new DecisionProjection(),
                        new DecisionRequirementsProjection(),
                        new ProcessInstanceProjection(models, definitions),
                        new VariableProjection(),
                        new JobProjection(),
                        userTasks,
                        new IncidentProjection(),
                        new MessageSubscriptionProjection(definitions),
                        new MessageStartProjection(),
                        new DecisionEvaluationProjection(),
                        new BatchOperationProjection(batchTypes),
                        new BatchInitializationProjection(),
                        new BatchChunkProjection(batchTypes),
                        new BatchLifecycleProjection())
                .forEach(projection -> projections.put(projection.valueType(), projection));
    }

    /** Log position of the last record that searches can see. */
    public synchronized long position() {
        if (position < 0) {
            position = store.position();
            if (position == 0) {
                // A purge that was cut short began the log anew but left the rows.
                store.empty(0);
            }
            onPosition.accept(position);
        }
        return position;
    }

    /** Returns when all records there are now can be seen by searches; says how many were new. */
    public int catchUp() throws InterruptedException {
        int total = 0;
        int read;
        do {
            read = step(Duration.ZERO);
            total += read;
        } while (read > 0);
        return total;
    }

    /** Waits for records and applies one batch; says how many were read. */
    int step(Duration patience) throws InterruptedException {
        Place place = place();
        List<Record<?>> batch = source.read(place.position(), BATCH, patience);
        if (!batch.isEmpty()) {
            apply(batch, place);
        }
        return batch.size();
    }

    private synchronized Place place() {
        return new Place(position(), resets);
    }

    /** Empties the projection; what the log holds up to a position will not be seen again. */
    public synchronized void reset(long position) {
        store.empty(position);
        models.clear();
        definitions.clear();
        batchTypes.clear();
        userTasks.clear();
        this.position = position;
        resets++;
    }

    private synchronized void apply(List<Record<?>> batch, Place readAfter) {
        // somebody else applied or reset while this batch was read: what is missing will be read again
        if (!readAfter.equals(place())) {
            return;
        }
        Changes changes = new Changes();
        batch.forEach(record -> apply(record, changes));
        long last = batch.getLast().getPosition();
        write(changes, last);
        position = last;
        onPosition.accept(last);
    }

    private void write(Changes changes, long last) {
        try {
            store.write(changes, position, last);
        } catch (DataAccessException | TransactionException e) {
            // A connection that breaks during the commit leaves open whether it happened: the database is asked again.
            position = -1;
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private <V extends RecordValue> void apply(Record<V> record, Changes changes) {
        if (record.getPosition() <= position) {
            return;
        }
        if (record.getBatchOperationReference() > 0 && record.getRecordType() != RecordType.COMMAND) {
            batchItems.apply(record, changes);
        }
        Projection<V> projection = (Projection<V>) projections.get(record.getValueType());
        if (projection != null && record.getRecordType() == RecordType.EVENT) {
            projection.apply(record, changes);
        }
    }

    /** Where in which log: after a reset the same position can mean another record. */
    private record Place(long position, int resets) {}
}
