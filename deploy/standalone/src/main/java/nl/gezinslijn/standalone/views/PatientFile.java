package nl.gezinslijn.standalone.views;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FileBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of {@link PatientFiles}, opened. */
final class PatientFile extends FileBase {

    private static final Logger LOG = LoggerFactory.getLogger(PatientFile.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** With so little left beside what is to be written, it is the disk that was full. */
    private static final long ROOM = 4L << 20;

    private final FileChannel file;
    /** Any file of it: this one. */
    private final File disk;

    private final BooleanSupplier impatient;

    PatientFile(FileChannel file, Path path, BooleanSupplier impatient) {
        this.file = file;
        this.disk = path.toFile();
        this.impatient = impatient;
    }

    @FunctionalInterface
    private interface Write {
        int perform() throws IOException;
    }

    private int patiently(ByteBuffer from, Write write) throws IOException {
        int begin = from.position();
        boolean waited = false;
        while (true) {
            try {
                int written = write.perform();
                if (waited) {
                    LOG.info("The views are written again");
                }
                return written;
            } catch (IOException e) {
                boolean full = disk.getUsableSpace() < ROOM + from.remaining();
                if (!full || impatient.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                if (!waited) {
                    LOG.error("The disk is full; the views wait until there is room", e);
                    waited = true;
                }
                from.position(begin);
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return patiently(from, () -> file.write(from));
    }

    /** Holds no lock, as those above it do: who reads beside this does not wait. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int write(ByteBuffer from, long position) throws IOException {
        return patiently(from, () -> file.write(from, position));
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return file.read(to);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file itself has what it needs
    public int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
