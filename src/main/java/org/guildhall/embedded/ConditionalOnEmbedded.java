package org.guildhall.embedded;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Only when the embedded platform is wanted and its jars are there: the production jar is built without them, so
 * classes that touch the engine are imported by a configuration with this condition, never found by scanning.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty("guildhall.embedded.enabled")
@ConditionalOnClass(name = {"io.camunda.zeebe.engine.Engine", "io.zonky.test.db.postgres.embedded.EmbeddedPostgres"})
public @interface ConditionalOnEmbedded {}
