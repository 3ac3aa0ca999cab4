package org.guildhall.processes;

import static java.util.stream.Collectors.toSet;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.inbox.TaskHandler;

/** What the code promises to the models: workers, handlers of user tasks, constants and records. */
public final class CodeContract {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.guildhall");

    private CodeContract() {}

    public static List<WorkerMethod> workers() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(JobWorker.class))
                .map(method -> new WorkerMethod(method.reflect()))
                .toList();
    }

    @SuppressWarnings("rawtypes")
    public static List<TaskHandlerClass> handlers() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(TaskHandler.class))
                .map(JavaClass::reflect)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .map(type -> new TaskHandlerClass(type, ((TaskHandler) mock(type, CALLS_REAL_METHODS)).elementId()))
                .toList();
    }

    /** Values of the string constants in classes nested as {@code Messages}, {@code Errors} and so on. */
    public static Set<String> constants(String nestedName) {
        return CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(nestedName))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(CodeContract::value)
                .collect(toSet());
    }

    /** Ids of the processes that have a contract class. */
    public static Set<String> processIds() {
        return CLASSES.stream()
                .filter(type -> type.getSimpleName().endsWith("Process")
                        && type.tryGetField("ID").isPresent())
                .map(type -> value(type.getField("ID").reflect()))
                .collect(toSet());
    }

    /** Names of the components of all records of the product. */
    public static Set<String> recordComponents() {
        return CLASSES.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .flatMap(CodeContract::components)
                .map(RecordComponent::getName)
                .collect(toSet());
    }

    static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
