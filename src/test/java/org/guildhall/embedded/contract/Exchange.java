package org.guildhall.embedded.contract;

/**
 * What an endpoint answered.
 *
 * @param path template with named segments, such as {@code /v2/jobs/{jobKey}/completion}
 * @param body as it goes over the wire; empty when there is none
 */
public record Exchange(String method, String path, int status, String contentType, byte[] body) {

    public boolean succeeded() {
        return status < 400;
    }

    public String route() {
        return method + " " + path;
    }
}
