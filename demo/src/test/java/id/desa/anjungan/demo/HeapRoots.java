package id.desa.anjungan.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who holds what stands at some place of a heap dump (HPROF 1.0.2 with ids of eight bytes): the shortest way from a
/// root.
final class HeapRoots {
    private final ByteBuffer dump;
    private final Map<Long, String> strings = new HashMap<>();
    private final Map<Long, Klass> classes = new HashMap<>();
    private final Map<Long, Long> namesOfClasses = new HashMap<>();
    private final Set<Long> roots = new HashSet<>();
    private final List<Instance> instances = new ArrayList<>();
    private final List<Prims> prims = new ArrayList<>();
    private final Map<Long, List<Edge>> holders = new HashMap<>();
    private final Map<Long, String> nameOf = new HashMap<>();

    private record Klass(long parent, List<Field> fields) {}

    private record Field(long name, int type) {}

    private record Instance(long id, long type, int at) {}

    private record Prims(long id, int from, int to) {}

    private record Edge(long from, String by) {}

    private HeapRoots(ByteBuffer dump) {
        this.dump = dump;
        read();
        instances.forEach(this::hold);
    }

    static HeapRoots of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new HeapRoots(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /// From the root to what holds the bytes at this place.
    String way(long at) {
        var array = prims.stream().filter(one -> one.from <= at && at < one.to).findFirst();
        return array.map(found -> way(found.id, found.to - found.from)).orElse("no array");
    }

    private String way(long id, int size) {
        var queue = new ArrayDeque<List<String>>();
        var ids = new ArrayDeque<Long>();
        var seen = new HashSet<Long>();
        queue.add(List.of("bytes[" + size + "]"));
        ids.add(id);
        while (!ids.isEmpty()) {
            var here = ids.poll();
            var path = queue.remove();
            if (roots.contains(here)) {
                return "root " + String.join(" <- ", path.reversed());
            }
            for (var edge : holders.getOrDefault(here, List.of())) {
                if (seen.add(edge.from)) {
                    var longer = new ArrayList<>(path);
                    longer.add(edge.by);
                    ids.add(edge.from);
                    queue.add(longer);
                }
            }
        }
        return "unreachable, " + size + " bytes";
    }

    private void read() {
        while (dump.get() != 0) {
            // the name of the format
        }
        if (dump.getInt() != 8) {
            throw new IllegalArgumentException("ids of eight bytes only");
        }
        dump.getLong();
        while (dump.hasRemaining()) {
            var tag = dump.get();
            dump.getInt();
            var length = dump.getInt();
            var end = dump.position() + length;
            switch (tag) {
                case 0x01 -> {
                    var id = dump.getLong();
                    var text = new byte[length - 8];
                    dump.get(text);
                    strings.put(id, new String(text, StandardCharsets.UTF_8));
                }
                case 0x02 -> {
                    dump.getInt();
                    var id = dump.getLong();
                    dump.getInt();
                    namesOfClasses.put(id, dump.getLong());
                }
                case 0x0c, 0x1c -> segment(end);
                default -> {}
            }
            dump.position(end);
        }
    }

    private void segment(int end) {
        while (dump.position() < end) {
            var tag = dump.get() & 0xff;
            var id = dump.getLong();
            switch (tag) {
                case 0xff, 0x05, 0x07 -> roots.add(id);
                case 0x01 -> root(id, 8);
                case 0x02, 0x03, 0x08 -> root(id, 8);
                case 0x04, 0x06 -> root(id, 4);
                case 0x20 -> klass(id);
                case 0x21 -> {
                    dump.getInt();
                    var type = dump.getLong();
                    var size = dump.getInt();
                    instances.add(new Instance(id, type, dump.position()));
                    nameOf.put(id, className(type));
                    dump.position(dump.position() + size);
                }
                case 0x22 -> objects(id);
                case 0x23 -> {
                    dump.getInt();
                    var count = dump.getInt();
                    var size = count * size(dump.get());
                    prims.add(new Prims(id, dump.position(), dump.position() + size));
                    dump.position(dump.position() + size);
                }
                default -> throw new IllegalStateException("tag " + tag);
            }
        }
    }

    private void root(long id, int more) {
        roots.add(id);
        dump.position(dump.position() + more);
    }

    private void objects(long id) {
        dump.getInt();
        var count = dump.getInt();
        var type = className(dump.getLong());
        for (var i = 0; i < count; i++) {
            edge(dump.getLong(), id, type + "[" + i + "]");
        }
    }

    private void klass(long id) {
        dump.getInt();
        var parent = dump.getLong();
        dump.position(dump.position() + 5 * 8 + 4);
        for (var i = dump.getShort(); i > 0; i--) {
            dump.getShort();
            skip(dump.get());
        }
        for (var i = dump.getShort() & 0xffff; i > 0; i--) {
            var name = dump.getLong();
            var type = dump.get();
            if (type == 2) {
                edge(dump.getLong(), id, className(id) + ".static " + strings.get(name));
            } else {
                skip(type);
            }
        }
        var fields = new ArrayList<Field>();
        for (var i = dump.getShort() & 0xffff; i > 0; i--) {
            fields.add(new Field(dump.getLong(), dump.get()));
        }
        classes.put(id, new Klass(parent, fields));
    }

    private void hold(Instance instance) {
        var at = instance.at;
        var name = nameOf.getOrDefault(instance.id, "");
        for (var type = classes.get(instance.type); type != null; type = classes.get(type.parent)) {
            for (var field : type.fields) {
                if (field.type == 2) {
                    var text = String.valueOf(strings.get(field.name));
                    // what a weak reference points to is not held by it
                    if (!text.equals("referent")) {
                        edge(dump.getLong(at), instance.id, name + "." + text);
                    }
                }
                at += size(field.type);
            }
        }
    }

    private void edge(long to, long from, String by) {
        if (to != 0) {
            holders.computeIfAbsent(to, _ -> new ArrayList<>(1)).add(new Edge(from, by));
        }
    }

    private void skip(int type) {
        dump.position(dump.position() + size(type));
    }

    private String className(long id) {
        var name = namesOfClasses.get(id);
        return name == null ? "?" : String.valueOf(strings.get(name)).replaceFirst(".*/", "");
    }

    private static int size(int type) {
        return switch (type) {
            case 4, 8 -> 1;
            case 5, 9 -> 2;
            case 6, 10 -> 4;
            default -> 8;
        };
    }
}
