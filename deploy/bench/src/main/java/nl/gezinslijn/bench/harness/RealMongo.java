package nl.gezinslijn.bench.harness;

import java.util.Optional;

/** The MongoDB that the environment names, for the benches that need a real one. */
public final class RealMongo {

    /** Of the environment: where it is. */
    public static final String VARIABLE = "GEZINSLIJN_BENCH_MONGODB";

    private RealMongo() {}

    public static Optional<String> named() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(address -> !address.isBlank());
    }

    /** @throws IllegalStateException when there is none */
    public static String address() {
        return named().orElseThrow(() -> new IllegalStateException("not run: " + VARIABLE + " names no MongoDB"));
    }
}
