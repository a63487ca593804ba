package keyfound.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks programs at a steady rate, whether they keep up or not, some seconds of one after
/// some of the other. Times count from when each search was due, so that a program that
/// falls behind is not asked less.
final class SteadyRate {

    private static final int ROUNDS = 4;

    private static final int SECONDS = Integer.getInteger("load.seconds", 10);

    /// Searches that wait for an answer; who falls behind so far has failed.
    private static final int MOST_WAITING = 2_000;

    private final List<Contender> contenders;

    private final List<String> texts;

    /// @param kinds texts of which each kind is asked as often
    SteadyRate(List<Contender> contenders, List<List<String>> kinds) {
        this.contenders = contenders;
        int most = kinds.stream().mapToInt(List::size).min().orElseThrow();
        this.texts = IntStream.range(0, most)
            .boxed()
            .flatMap(i -> kinds.stream().map(kind -> kind.get(i)))
            .collect(Collectors.toList());
    }

    /// @param rates searches a second
    void run(List<Integer> rates) throws InterruptedException {
        System.out.println();
        System.out.println("| searches a second; p50, p99 of the time passed (ms); not answered | "
                + this.contenders.stream().map(Contender::name).collect(Collectors.joining(" | "))
                + " | p99 of the first by that of the second |");
        System.out.println("|---|" + "---|".repeat(this.contenders.size() + 1));
        for (int rate : rates) {
            List<Answers> all = Stream.generate(Answers::new).limit(this.contenders.size()).toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < all.size(); i++) {
                    // the first round warms up
                    ask(this.contenders.get(i), rate, (round == 0) ? new Answers() : all.get(i));
                }
            }
            System.out.printf("| %d | %s | %.2f |%n", rate,
                    all.stream().map(Answers::cell).collect(Collectors.joining(" | ")),
                    all.get(0).percentile(99) / all.get(1).percentile(99));
        }
    }

    private void ask(Contender contender, int rate, Answers answers) throws InterruptedException {
        AtomicInteger waiting = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * SECONDS; i++) {
                long due = began + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (waiting.incrementAndGet() > MOST_WAITING) {
                    waiting.decrementAndGet();
                    answers.failed.incrementAndGet();
                    continue;
                }
                String text = this.texts.get(i % this.texts.size());
                threads.execute(() -> {
                    answers.take(contender, text, due);
                    waiting.decrementAndGet();
                });
            }
        }
    }

    private static final class Answers {

        private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();

        private final AtomicInteger failed = new AtomicInteger();

        void take(Contender contender, String text, long due) {
            try {
                if (contender.search().of(text)) {
                    this.took.add(System.nanoTime() - due);
                    return;
                }
            }
            catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            catch (IOException _) {
                // counts as not answered
            }
            this.failed.incrementAndGet();
        }

        double percentile(int percent) {
            List<Long> sorted = new ArrayList<>(this.took);
            sorted.sort(null);
            return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() * percent / 100) / 1e6;
        }

        String cell() {
            return "%.1f, %.1f; %d".formatted(percentile(50), percentile(99), this.failed.get());
        }

    }

}
