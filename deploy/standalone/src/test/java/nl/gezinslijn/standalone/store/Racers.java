package nl.gezinslijn.standalone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several threads start at the same moment and collects what each returns. */
public final class Racers {

    private Racers() {}

    /** @throws ExecutionException with what one of them threw */
    public static <T> List<T> race(int racers, IntFunction<Callable<T>> racer)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(racers);
        try (var threads = Executors.newFixedThreadPool(racers)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                Callable<T> body = racer.apply(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    return body.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
