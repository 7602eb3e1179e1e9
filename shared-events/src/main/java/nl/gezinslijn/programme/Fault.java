package nl.gezinslijn.programme;

import java.io.Serializable;

/**
 * What is wrong in a programme's file, and where.
 *
 * @param file name of the file
 * @param path of the value, as {@code codes.closureReasons[2].code}; a line where the file is not even YAML
 * @param text what is wrong, in words for whoever writes the file
 */
public record Fault(String file, String path, String text) implements Serializable {

    /** As shown: {@code drenthe-2006.yaml: extensions.months: must be above 0}. */
    @Override
    public String toString() {
        return file + ": " + path + ": " + text;
    }
}
