package org.guildhall.monitoring.web;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import org.guildhall.monitoring.UnknownInstance;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What the pages say when the engine does not know something, or does not answer. */
@ControllerAdvice(assignableTypes = MonitoringController.class)
class MonitoringProblems {

    @ExceptionHandler
    ModelAndView unknown(UnknownInstance problem) {
        return new ModelAndView("monitoring/unknown", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView unreachable(ClientException problem) {
        if (problem instanceof ClientHttpException http && http.code() == HttpStatus.NOT_FOUND.value()) {
            return new ModelAndView("monitoring/unknown", HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("monitoring/unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    }
}
