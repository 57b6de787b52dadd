package eu.uptake.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The shipped models, with those of the directory {@code uptake.models} added to them or in their place. */
@Component
class ModelFiles {

    private static final Map<String, String> SHIPPED = Map.of(
            "classpath*:bpmn/*.bpmn", "bpmn/",
            "classpath*:bpmn/decisions/*.dmn", "bpmn/decisions/",
            "classpath*:forms/*.form", "forms/");

    private final @Nullable Path own;

    ModelFiles(@Value("${uptake.models:#{null}}") @Nullable Path own) {
        this.own = own;
    }

    /** By name, in a stable order. */
    Map<String, ModelFile> all() {
        var files = new TreeMap<String, ModelFile>();
        SHIPPED.forEach((pattern, folder) -> shipped(pattern, folder, files));
        if (own != null) {
            own(own, files);
        }
        return files;
    }

    private static void shipped(String pattern, String folder, Map<String, ModelFile> files) {
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var name = folder + resource.getFilename();
                files.put(name, new ModelFile(name, resource.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the shipped models", e);
        }
    }

    private static void own(Path directory, Map<String, ModelFile> files) {
        if (!Files.isDirectory(directory)) {
            throw new ModelsRefused(List.of(directory + ": is not a directory (uptake.models)"));
        }
        try (var found = Files.walk(directory, 3)) {
            for (var path : found.filter(Files::isRegularFile).sorted().toList()) {
                var file = read(directory, path);
                if (file.isDiagram() || file.isDecision() || file.isForm()) {
                    files.put(file.name(), file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the models in " + directory, e);
        }
    }

    /** What is too large is read only so far that the check can see it. */
    private static ModelFile read(Path directory, Path path) throws IOException {
        var name = directory.relativize(path).toString().replace('\\', '/');
        try (var content = Files.newInputStream(path)) {
            return new ModelFile(name, content.readNBytes(ModelFile.LARGEST + 1));
        }
    }
}
