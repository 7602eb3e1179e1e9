package nl.gezinslijn.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The settings that the program reads: our own, as the sources ask for them, and those that Spring Boot documents. */
final class KnownSettings {

    private static final Pattern ASKED = Pattern.compile("\\$\\{(gezinslijn\\.[a-z.-]+[a-z])");
    private static final Set<String> NAMES = new HashSet<>();

    static {
        for (String module : new String[] {"case-command", "case-query", "deploy/runtime", "deploy/services"}) {
            Deployed.files(Deployed.ROOT.resolve(module).resolve("src/main/java"), ".java")
                    .map(Deployed::text)
                    .flatMap(source -> ASKED.matcher(source).results())
                    .forEach(found -> NAMES.add(found.group(1)));
        }
        for (String file : new String[] {
            "META-INF/spring-configuration-metadata.json", "META-INF/additional-spring-configuration-metadata.json"
        }) {
            try {
                for (URL each :
                        Collections.list(KnownSettings.class.getClassLoader().getResources(file))) {
                    try (InputStream in = each.openStream()) {
                        JsonMapper.shared()
                                .readTree(in)
                                .path("properties")
                                .forEach(property ->
                                        NAMES.add(property.path("name").asString()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Set<String> VARIABLES =
            NAMES.stream().map(KnownSettings::variable).collect(Collectors.toUnmodifiableSet());

    private KnownSettings() {}

    /** As it stands in a file by its name, or in an argument. */
    static boolean isSetting(String name) {
        return NAMES.contains(name);
    }

    /** As it stands in the environment. */
    static boolean isVariable(String name) {
        return VARIABLES.contains(name)
                // Java's own, and the one that config files are found by
                || name.equals("JAVA_TOOL_OPTIONS");
    }

    /** How Spring Boot looks for a setting in the environment: dots become underscores, hyphens go. */
    static String variable(String setting) {
        Matcher hyphens = Pattern.compile("-").matcher(setting.replace('.', '_'));
        return hyphens.replaceAll("").toUpperCase(Locale.ROOT);
    }
}
