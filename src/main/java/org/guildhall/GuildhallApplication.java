package org.guildhall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GuildhallApplication {
    public static void main(String[] args) {
        SpringApplication.run(GuildhallApplication.class, args);
    }
}
