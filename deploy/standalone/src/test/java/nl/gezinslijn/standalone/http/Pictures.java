package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The pictures of pages that the documentation shows. They are in {@code target/screenshots} after each run; with
 * {@code -Dpictures.write=true} they go into {@code docs/images} too.
 */
final class Pictures {

    /** What is below is left out: a picture beside words shows how a page begins. */
    static final int HIGHEST = 1_600;

    /** Then every page is kept as it is in the dark and on a phone too, to look at. */
    static final boolean WRITTEN = Boolean.getBoolean("pictures.write");

    private static final Path SHOWN = Path.of("..", "..", "docs", "images");
    private static final int COLOURS = 256;

    private Pictures() {}

    static void keep(String name, byte[] taken) throws IOException {
        String file = name + ".png";
        Files.write(PageBrowser.SCREENSHOTS.resolve(file), taken);
        if (WRITTEN) {
            BufferedImage small = withFewColours(ImageIO.read(new ByteArrayInputStream(taken)));
            ImageIO.write(
                    small, "png", Files.createDirectories(SHOWN).resolve(file).toFile());
        }
        assertThat(SHOWN.resolve(file))
                .as("a picture that the documentation shows: have it written with -Dpictures.write=true")
                .exists();
    }

    /** A page has a handful of colours and the shades between them; with a palette its file is a third. */
    private static BufferedImage withFewColours(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> often = new HashMap<>();
        for (int pixel : pixels) {
            often.merge(pixel, 1, Integer::sum);
        }
        int[] palette = often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] indexes = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = nearest.computeIfAbsent(pixels[i], it -> nearest(palette, it));
        }
        IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        small.getRaster().setPixels(0, 0, width, height, indexes);
        return small;
    }

    private static int nearest(int[] palette, int pixel) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], pixel) < distance(palette[best], pixel)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
