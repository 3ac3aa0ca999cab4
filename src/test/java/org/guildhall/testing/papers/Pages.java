package org.guildhall.testing.papers;

import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Set;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the pages of one controller inside a bare layout. */
public final class Pages {

    private static final String PERSON = Pages.class.getName() + ".person";

    private Pages() {}

    public static MockMvc of(Object controller) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        ClassLoaderTemplateResolver layout = templates("test-templates/");
        layout.setResolvablePatterns(Set.of("portal/layout"));
        layout.setOrder(1);
        ClassLoaderTemplateResolver pages = templates("templates/");
        pages.setOrder(2);
        engine.setTemplateEngineMessageSource(MessageFiles.texts());
        engine.setTemplateResolvers(Set.of(layout, pages));
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setStaticVariables(Map.of("times", new PlainTimes(), "words", new Words(MessageFiles.texts())));
        return MockMvcBuilders.standaloneSetup(controller)
                .setViewResolvers(views)
                .setCustomArgumentResolvers(new PersonResolver())
                .build();
    }

    public static RequestPostProcessor as(SignedIn person) {
        return request -> {
            request.setAttribute(PERSON, person);
            // What the portal tells every page.
            request.setAttribute("me", person);
            return request;
        };
    }

    private static ClassLoaderTemplateResolver templates(String prefix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(prefix);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** Stands for the portal's helper of this name. */
    public static final class PlainTimes {

        public String machine(Temporal time) {
            return time.toString();
        }

        public String exact(Temporal time) {
            return time.toString();
        }

        public String day(Temporal time) {
            return time.toString();
        }
    }

    private static final class PersonResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(AuthenticationPrincipal.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return request.getAttribute(PERSON, NativeWebRequest.SCOPE_REQUEST);
        }
    }
}
