package org.guildhall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OnceTest {

    private final Once once = new Once(ModuleDatabase.jdbc(), new MutableClock());
    private final String key = UUID.randomUUID().toString();

    @Test
    void theFirstTimeIsFirstAndNoOther() {
        assertThat(once.first("remind", key)).isTrue();
        assertThat(once.first("remind", key)).isFalse();
        assertThat(once.first("escalate", key)).isTrue();
    }

    @Test
    void whatIsRolledBackDidNotHappen() {
        var dataSource = ModuleDatabase.dataSource();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        var inTransaction = new Once(JdbcClient.create(dataSource), new MutableClock());

        transaction.executeWithoutResult(status -> {
            assertThat(inTransaction.first("remind", key)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(once.first("remind", key)).isTrue();
    }
}
