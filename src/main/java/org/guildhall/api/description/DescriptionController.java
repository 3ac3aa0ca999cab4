package org.guildhall.api.description;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The description: a page for browsers, the document for everybody else. */
@Controller
class DescriptionController {

    private final OpenApiWebMvcResource document;
    private final DescriptionPages pages;

    DescriptionController(OpenApiWebMvcResource document, DescriptionPages pages) {
        this.document = document;
        this.pages = pages;
    }

    @GetMapping("/api")
    String description(HttpServletRequest request, Model model, Locale locale) throws Exception {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("text/html")) {
            return "forward:/api/openapi";
        }
        model.addAttribute("sections", pages.sections(document.openapiJson(request, "/api/openapi", locale)));
        model.addAttribute(
                "firstCall",
                "curl -H \"Authorization: Bearer $TOKEN\" \"%s/api/v1/applications?limit=10\""
                        .formatted(ServletUriComponentsBuilder.fromContextPath(request)
                                .toUriString()));
        return "api/description";
    }
}
