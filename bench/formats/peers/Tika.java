import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.apache.tika.sax.RecursiveParserWrapperHandler;

/**
 * Reads files with Apache Tika in one process: all of them twice to warm up, then format by format for two seconds or
 * more. Standard input has a line "format TAB path" a file. The words of file n go to OUT/n.txt; standard output gets
 * "format TAB processor nanoseconds a round TAB clock nanoseconds a round" and "peak TAB bytes".
 */
public class Tika {
    static final RecursiveParserWrapper PARSER = new RecursiveParserWrapper(new AutoDetectParser());

    static final ParseContext CONTEXT = new ParseContext();

    static {
        TesseractOCRConfig pictures = new TesseractOCRConfig();
        pictures.setSkipOcr(true); // nor does proffer read pictures within documents here; of pictures alone Tika gives nothing then
        CONTEXT.set(TesseractOCRConfig.class, pictures);
    }

    static String read(Path file) {
        RecursiveParserWrapperHandler handler =
            new RecursiveParserWrapperHandler(new BasicContentHandlerFactory(HANDLER_TYPE.TEXT, -1));
        try (InputStream in = TikaInputStream.get(file)) {
            PARSER.parse(in, handler, new Metadata(), CONTEXT);
        } catch (Throwable t) {
            // what was read before stands
        }
        StringBuilder out = new StringBuilder();
        for (Metadata m : handler.getMetadataList()) {
            String words = m.get(TikaCoreProperties.TIKA_CONTENT), title = m.get(TikaCoreProperties.TITLE);
            if (words == null) words = "";
            // a mail's subject and a page's title are read, if not into the words
            if (title == null && m.get("dc:subject") != null) title = m.get("dc:subject");
            if (title != null && !squeezed(words).contains(squeezed(title))) out.append(title).append("\n\n");
            out.append(words).append("\n\n");
        }
        return out.toString();
    }

    static String squeezed(String s) { return s.replaceAll("\\s+", ""); }

    static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    public static void main(String[] args) throws Exception {
        Map<String, List<Path>> formats = new LinkedHashMap<>();
        List<Path> all = new ArrayList<>();
        for (String line : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.split("\t");
            if (cells.length != 2) continue;
            Path p = Path.of(cells[1]);
            formats.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(p);
            all.add(p);
        }
        for (int round = 0; round < 2; round++) {
            for (int n = 0; n < all.size(); n++) {
                String words = read(all.get(n));
                if (round == 0) Files.writeString(Path.of(args[0], n + ".txt"), words);
            }
        }
        for (Map.Entry<String, List<Path>> f : formats.entrySet()) {
            long began = System.nanoTime(), spent = processor();
            int rounds = 0;
            for (; rounds == 0 || System.nanoTime() - began < 2_000_000_000L; rounds++) {
                for (Path p : f.getValue()) read(p);
            }
            System.out.println(f.getKey() + "\t" + (processor() - spent) / rounds + "\t" + (System.nanoTime() - began) / rounds);
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) System.out.println("peak\t" + Long.parseLong(line.replaceAll("\\D", "")) * 1024);
        }
    }
}
