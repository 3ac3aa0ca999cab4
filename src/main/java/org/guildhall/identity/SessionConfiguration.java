package org.guildhall.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/** How sessions are kept between requests, restarts and versions. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** What another version of Guildhall wrote and this one cannot read is gone: the person signs in again. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        DeserializingConverter reader = new DeserializingConverter();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return reader.convert(bytes);
            } catch (SerializationFailedException e) {
                return null;
            }
        });
        return conversions;
    }
}
