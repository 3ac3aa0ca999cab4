package org.guildhall.killing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Somebody who works in the portal step by step and simply tries again what was not acknowledged. */
abstract class Person {

    static final ObjectMapper JSON = new ObjectMapper();

    final Web web;
    final Books books;
    private final Set<Long> acknowledged;
    private boolean signedIn;

    /** @param acknowledged gathers the keys of tasks whose submission was answered with success */
    Person(Web web, Books books, Set<Long> acknowledged) {
        this.web = web;
        this.books = books;
        this.acknowledged = acknowledged;
    }

    static Set<Long> noneYet() {
        return ConcurrentHashMap.newKeySet();
    }

    /** Does the next thing there is to do. @return whether nothing will ever be left to do */
    final boolean goOn() {
        try {
            return step();
        } catch (Web.SignedOut e) {
            signedIn = false;
            web.forgetSession();
            return false;
        } catch (InvalidDataAccessResourceUsageException e) {
            throw new AssertionError("Expected the tables that this test reads, but they changed.", e);
        } catch (IOException | DataAccessException e) {
            return false;
        }
    }

    abstract boolean step() throws IOException;

    /** @return whether the session has begun; otherwise try again later */
    abstract boolean signIn() throws IOException;

    final void isSignedIn() {
        signedIn = true;
    }

    final boolean atDesk() throws IOException {
        if (!signedIn && signIn()) {
            signedIn = true;
        }
        return signedIn;
    }

    final void submit(long task, Map<String, ?> form) throws IOException {
        String path = "/tasks/" + task;
        if (web.submit(path, path, json(Map.of("data", form))) == 200) {
            acknowledged.add(task);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
