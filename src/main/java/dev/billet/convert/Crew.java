package dev.billet.convert;

import dev.billet.model.Finding;
import dev.billet.report.Ledger;
import dev.billet.report.Notice;
import dev.billet.report.Notices;
import dev.billet.source.Capture;
import dev.billet.source.HeldCapture;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads captures in several threads and hands on what they gave in the order of the input, so that the output is the same
 * however many threads there are. Captures that are too large to be held, such as export files, are read by the caller's own
 * thread in their turn.
 */
final class Crew implements Closeable {
    /** Above the size of nearly all pages; what is larger is rather an export file. */
    private static final int MOST_HELD = 4 << 20;
    /** How many captures a thread may be ahead of the one that is waited for: one slow page must not stop the others. */
    private static final int AHEAD = 4;

    private final int jobs;
    private final CaptureJourney journey;
    private final Ledger ledger;
    private final Notices notices;
    private final Receiver receiver;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private ExecutorService threads;
    private Capture first;
    private int number;
    private int underWay;

    /** Gets everything in order, in the caller's thread. */
    interface Receiver {
        /** {@code capture}: the number of the capture that the finding is of. Throws what befalls the output. */
        void found(Finding finding, int capture) throws IOException;

        /** A capture is done. */
        void done(CaptureJourney.End end);
    }

    /** What a thread brings home from one capture. */
    private record Harvest(List<Finding> findings, List<Notice> notices, CaptureJourney.End end) {
    }

    /** Something that has its place in the order: a capture that is being read, or a notice of the source. */
    private record Waiting(int number, Future<Harvest> harvest, Notice notice) {
    }

    Crew(int jobs, CaptureJourney journey, Ledger ledger, Notices notices, Receiver receiver) {
        this.jobs = jobs;
        this.journey = journey;
        this.ledger = ledger;
        this.notices = notices;
        this.receiver = receiver;
    }

    /** Takes the next capture, which is not used after the call unless it stands alone. */
    void read(Capture capture) throws IOException {
        if (jobs == 1) {
            readHere(held(capture));
        } else if (number == 0 && first == null && capture.standsAlone()) {
            // Many runs have one input: for that no thread is started.
            first = capture;
        } else {
            sendFirst();
            send(capture);
        }
    }

    /** An input that gave no capture counts as one that failed. */
    void failed(Notice notice) throws IOException {
        sendFirst();
        waiting.add(new Waiting(-1, null, notice));
        if (underWay == 0) {
            handOn(0);
        }
    }

    /** Waits for all that is under way. */
    void finish() throws IOException {
        if (first != null) {
            Capture only = first;
            first = null;
            readHere(only);
        }
        handOn(0);
    }

    private void sendFirst() throws IOException {
        if (first != null) {
            Capture taken = first;
            first = null;
            send(taken);
        }
    }

    private void send(Capture capture) throws IOException {
        Capture held = held(capture);
        if (!held.standsAlone()) {
            handOn(0);
            readHere(held);
            return;
        }
        if (threads == null) {
            threads = Executors.newFixedThreadPool(jobs, Crew::thread);
        }
        waiting.add(new Waiting(number++, threads.submit(() -> harvest(held)), null));
        underWay++;
        handOn(jobs * AHEAD);
    }

    private static Capture held(Capture capture) {
        return capture.standsAlone() && capture.size() <= MOST_HELD ? capture : HeldCapture.of(capture, MOST_HELD);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "billet-reader");
        thread.setDaemon(true);
        return thread;
    }

    private void readHere(Capture capture) throws IOException {
        int current = number++;
        CaptureJourney.End end = journey.read(capture, finding -> receiver.found(finding, current), notices);
        end.enter(ledger);
        receiver.done(end);
    }

    private Harvest harvest(Capture capture) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Notice> said = new ArrayList<>();
        CaptureJourney.End end = journey.read(capture, findings::add, said::add);
        return new Harvest(findings, said, end);
    }

    /** Hands on what is at the front until no more than {@code most} captures are under way. */
    private void handOn(int most) throws IOException {
        while (!waiting.isEmpty() && (underWay > most || waiting.peek().harvest() == null || waiting.peek().harvest().isDone())) {
            Waiting next = waiting.poll();
            if (next.harvest() == null) {
                ledger.captured();
                ledger.endedFailed();
                notices.report(next.notice());
            } else {
                underWay--;
                handOn(next.number(), await(next.harvest()));
            }
        }
    }

    private void handOn(int capture, Harvest harvest) throws IOException {
        for (Finding finding : harvest.findings()) {
            receiver.found(finding, capture);
        }
        harvest.notices().forEach(notices::report);
        harvest.end().enter(ledger);
        receiver.done(harvest.end());
    }

    private static Harvest await(Future<Harvest> harvest) throws IOException {
        try {
            return harvest.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (ExecutionException failure) {
            // A journey keeps all that a capture can do wrong: this is the machine's failure, such as no memory.
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
