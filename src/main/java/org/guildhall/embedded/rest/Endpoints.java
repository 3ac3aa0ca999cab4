package org.guildhall.embedded.rest;

import java.util.List;

/** A group of REST endpoints about one subject; every Spring bean of this type is served. */
public interface Endpoints {

    List<Route> routes();
}
