package eu.uptake.operation;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whether a backup of the running installation is asked for. */
@Component
class BackupKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(BackupKeeper.class);

    private final WantedBackup wanted;
    private final Backup backup;

    BackupKeeper(DataSource source, @Value("${uptake.home}") Path home) {
        this.wanted = new WantedBackup(home);
        this.backup = new Backup(source, home);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() throws IOException {
        var target = wanted.serve(backup);
        if (target != null) {
            LOG.info("A backup was asked for: {}", target);
        }
    }
}
