package eu.uptake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the case manager. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class Uptake {

    public static void main(String[] args) {
        SpringApplication.run(Uptake.class, args);
    }
}
