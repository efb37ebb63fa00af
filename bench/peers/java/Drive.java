import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a peer over a folder of articles for at most so many seconds, after a warm-up, and prints what it did as JSON. */
class Drive {
  static void over(String[] args, Consumer<String> peer) throws Exception {
    List<Path> files;
    try (Stream<Path> folder = Files.list(Path.of(args[0]))) {
      files = folder.sorted().collect(Collectors.toList());
    }
    double limit = Double.parseDouble(args[1]);
    double load = (System.currentTimeMillis() - ProcessHandle.current().info().startInstant().get().toEpochMilli()) / 1e3;
    long warm = System.nanoTime();
    for (Path file : files.subList(0, 5)) peer.accept(Files.readString(file));
    for (Path file : files) {
      if ((System.nanoTime() - warm) / 1e9 > limit / 3) break;
      peer.accept(Files.readString(file));
    }
    long start = System.nanoTime();
    int done = 0;
    for (Path file : files) {
      if ((System.nanoTime() - start) / 1e9 > limit) break;
      peer.accept(Files.readString(file));
      done++;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println("{\"load\":" + load + ",\"articles\":" + done + ",\"seconds\":" + seconds + "}");
    System.exit(0);
  }
}
