package org.guildhall.portal;

import org.springframework.stereotype.Component;

/** Lets templates put JSON into a script block of type application/json. */
@Component
public class PageJson {

    /** The same JSON with every {@code <} escaped: they occur in strings only, where one could close the script block. */
    public String embed(String json) {
        return json.replace("<", "\\u003c");
    }
}
