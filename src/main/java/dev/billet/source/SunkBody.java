package dev.billet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The bytes of an answer on their way to a file, up to a limit: none of them stays in memory. Gives their number. */
final class SunkBody implements BodySubscriber<Long> {
    private final long limit;
    private final OutputStream sink;
    private final CompletableFuture<Long> whole = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private long bytes;

    /** {@code sink}: null for answers of which only the head matters. */
    SunkBody(long limit, OutputStream sink) {
        this.limit = limit;
        this.sink = sink;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        if (sink == null) {
            begun.cancel();
            whole.complete(0L);
        } else {
            begun.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
            if (whole.isDone()) {
                return;
            }
            if (bytes > limit) {
                fail(FetchException.tooLarge(limit));
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            try {
                sink.write(part);
            } catch (IOException full) {
                fail(full);
                return;
            }
        }
    }

    private void fail(IOException why) {
        subscription.cancel();
        whole.completeExceptionally(why);
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes);
    }
}
