package eu.uptake;

import eu.uptake.operation.BackupCommand;
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
        if (BackupCommand.isAsked(args)) {
            System.exit(BackupCommand.run(args));
        }
        SpringApplication.run(Uptake.class, args);
    }
}
